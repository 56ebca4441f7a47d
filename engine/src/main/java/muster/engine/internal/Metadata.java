package muster.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import muster.engine.Nearest;
import muster.engine.RuleProblem;

/**
 * The comment a rule opens with: {@code // title: …}, {@code reference}, {@code effective}, {@code
 * over-fires}, {@code sentence}; a line indented further goes on with the one above.
 */
final class Metadata {
  private static final List<String> HEADINGS =
      List.of("title", "reference", "effective", "over-fires", "sentence");

  /** What stands under a heading; {@code from} and {@code to} are offsets of its lines. */
  private record Entry(int line, int from, int to, String text) {}

  private final Places places;
  private final List<RuleProblem> problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();

  private Metadata(Places places, List<RuleProblem> problems) {
    this.places = places;
    this.problems = problems;
  }

  static Metadata read(Places places, List<RuleProblem> problems) {
    Metadata metadata = new Metadata(places, problems);
    metadata.read();
    metadata.missing();
    return metadata;
  }

  private void read() {
    String heading = "";
    int top = 1;
    while (top < places.lines() && places.line(top).isBlank()) {
      top++;
    }
    for (int number = top; places.line(number).startsWith("//"); number++) {
      String line = places.line(number).substring(2);
      int end = places.startOf(number) + places.line(number).length();
      int colon = line.indexOf(':');
      if (line.startsWith("   ") && !heading.isEmpty()) {
        Entry entry = entries.get(heading);
        entries.put(
            heading, new Entry(entry.line, entry.from, end, entry.text + " " + line.strip()));
      } else if (colon > 0) {
        heading = line.substring(0, colon).strip();
        heading(heading, number);
        int from = places.startOf(number) + 2 + colon + 1;
        entries.put(heading, new Entry(number, from, end, line.substring(colon + 1).strip()));
      } else if (!line.isBlank()) {
        String first = Tokens.at(line, 0);
        unknown.add(first);
        problems.add(
            places.problemOfLine(
                number,
                "`" + line.strip() + "` does not say what it is",
                Nearest.to(first, HEADINGS)
                    .map(near -> "did you mean `// " + near + ": …`?")
                    .orElse(
                        "begin it with one of " + String.join(", ", HEADINGS) + " and a colon")));
      }
    }
  }

  private void heading(String heading, int number) {
    int at = places.find(heading, places.startOf(number) + 2, places.text().length());
    if (!HEADINGS.contains(heading)) {
      unknown.add(heading);
      problems.add(
          places.problem(
              at, "a rule has no `" + heading + "`", Nearest.suggest(heading, HEADINGS)));
    } else if (entries.containsKey(heading)) {
      problems.add(places.problem(at, "`" + heading + "` is there twice", "keep one of them"));
    }
  }

  private void missing() {
    for (String needed : HEADINGS) {
      boolean misspelt =
          unknown.stream()
              .anyMatch(u -> Nearest.to(u, HEADINGS).filter(needed::equals).isPresent());
      if (text(needed).isEmpty() && !(misspelt && !entries.containsKey(needed))) {
        problems.add(
            places.problemOfLine(
                Math.max(1, line(needed)),
                "the rule has no `" + needed + "`",
                "add a line `// " + needed + ": …` above the rule"));
      }
    }
  }

  String text(String heading) {
    return entries.containsKey(heading) ? entries.get(heading).text : "";
  }

  private int line(String heading) {
    return entries.containsKey(heading) ? entries.get(heading).line : 0;
  }

  /** The offset of a word under a heading; where it is not there, of the heading's text. */
  int offset(String heading, String word) {
    Entry entry = entries.get(heading);
    if (entry == null) {
      return 0;
    }
    int start = entry.from;
    while (start < entry.to && places.text().charAt(start) == ' ') {
      start++;
    }
    int found = places.text().indexOf(word, start);
    return found >= 0 && found < entry.to ? found : start;
  }

  /** The offset of the first brace under a heading that a pattern of places leaves over. */
  int strayBrace(String heading, Pattern place) {
    Entry entry = entries.get(heading);
    if (entry == null) {
      return 0;
    }
    String text = places.text().substring(entry.from, entry.to);
    String left = place.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    return entry.from + Math.max(0, left.replace('}', '{').indexOf('{'));
  }
}
