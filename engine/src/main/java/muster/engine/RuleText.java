package muster.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * One rule, as its file has it.
 *
 * @param name its path without {@code .drl}
 * @param stage when it fires
 * @param title what it does, in a few words
 * @param reference the document and section it rests on
 * @param effective the first as-at date it applies to
 * @param overfires when it fires though one would rather it did not; "never" where that is so
 * @param sentence what it says, with places for its variables in braces
 * @param concludes the kind of conclusion it adds
 * @param flag the flag it raises; empty when it raises none
 * @param uses the kinds of facts it looks at, sorted
 * @param counts those of them it counts or misses ({@code accumulate}, {@code not}, {@code
 *     exists}), sorted
 * @param words the words of closed sets it names, each as {@code set/word}, sorted
 * @param fields the fields of facts that it looks at, each as {@code Fact.field}, sorted
 * @param source the hash of its file and of the engine that read it; empty where there is something
 *     worth knowing of its text, which is told whenever it is read
 */
public record RuleText(
    String name,
    Stage stage,
    String title,
    String reference,
    LocalDate effective,
    String overfires,
    String sentence,
    String concludes,
    String flag,
    List<String> uses,
    List<String> counts,
    List<String> words,
    List<String> fields,
    String source) {
  public RuleText {
    uses = uses.stream().distinct().sorted().toList();
    counts = counts.stream().distinct().sorted().toList();
    words = words.stream().distinct().sorted().toList();
    fields = fields.stream().distinct().sorted().toList();
  }

  /** Its file in the rule book. */
  public String path() {
    return name + ".drl";
  }
}
