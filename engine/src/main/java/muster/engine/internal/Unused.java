package muster.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.engine.Nearest;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.TableFile;

/**
 * Finds what a policy lead may edit without anything coming of it: parameters that nothing reads,
 * and rows whose word no rule and no example names.
 */
final class Unused {
  /** What the engine itself reads by name, between two parts of an assessment. */
  static final Set<String> READ_BY_THE_ENGINE =
      Set.of(
          "access-factor",
          "first-stage-most",
          "group-least",
          "group-most",
          "mandatory-heading-cap",
          "team-budget");

  /** Sets of words that datasets use: a row counts although no rule names its word. */
  private static final Set<String> NAMED_BY_DATASETS =
      Set.of("demand level", "harm level", "standard level", "tier", "trend");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"");
  private static final Pattern STATED = Pattern.compile("[:\\[,]\\s*\"?([^\"{}\\[\\],:\\n]+)");

  private final Reading reading;
  private final Set<String> inRules = new TreeSet<>();
  private final Set<String> inExamples = new TreeSet<>();

  Unused(Reading reading) {
    this.reading = reading;
    for (RuleFile file : reading.files()) {
      if (file.path().endsWith(".drl")) {
        named(QUOTED, file.text(), inRules);
      } else if (file.path().endsWith(BookReader.EXAMPLES)) {
        named(STATED, file.text(), inExamples);
      }
    }
  }

  /** Problems: parameters that the engine reads and the rule book has not, by its files. */
  static List<RuleProblem> missing(Collection<String> paths) {
    return READ_BY_THE_ENGINE.stream()
        .map(name -> new ParameterFile(name, "", "", List.of()).path())
        .filter(path -> !paths.contains(path))
        .sorted()
        .map(
            path ->
                new RuleProblem(
                    path, 0, 0, "the parameter is missing", "an assessment cannot do without it"))
        .toList();
  }

  private static void named(Pattern pattern, String text, Set<String> into) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      into.add(matcher.group(1).strip());
    }
  }

  List<RuleProblem> notes() {
    List<RuleProblem> notes = new ArrayList<>();
    for (RuleFile file : reading.files()) {
      if (file.path().startsWith("parameters/") && file.path().endsWith(".yaml")) {
        parameter(file, notes);
      }
    }
    reading.tables().forEach(table -> rows(table, notes));
    return notes;
  }

  private void parameter(RuleFile file, List<RuleProblem> notes) {
    String name =
        file.path().substring("parameters/".length(), file.path().length() - ".yaml".length());
    if (!inRules.contains(name) && !READ_BY_THE_ENGINE.contains(name)) {
      notes.add(
          new RuleProblem(
              file.path(),
              0,
              0,
              "nothing reads the parameter `" + name + "`",
              "a rule reads it with `Parameter(name == \"" + name + "\", $x : value)`"));
    }
  }

  private void rows(TableFile file, List<RuleProblem> notes) {
    PolicyTable table = file.table();
    if (table.vocabulary().isEmpty() || table == PolicyTable.MARKINGS) {
      return; // no rule looks at a marking
    }
    int column = file.columns().indexOf(table.wordColumn()) + 1;
    Map<String, PolicyRow> first = new TreeMap<>();
    file.rows().forEach(r -> first.putIfAbsent(r.cells().get(table.wordColumn()), r));
    first.forEach(
        (word, row) -> {
          boolean unnamed = !inRules.contains(word) && !inExamples.contains(word);
          boolean said = NAMED_BY_DATASETS.contains(table.vocabulary());
          if (unnamed && (!said || meant(word, first.keySet()).isPresent())) {
            notes.add(
                new RuleProblem(
                    file.path(),
                    row.number(),
                    column,
                    "no rule and no example names the %s `%s`".formatted(table.vocabulary(), word),
                    meant(word, first.keySet())
                        .map(m -> "did you mean `" + m + "`, which they name?")
                        .orElse("a row that nothing names may count for nothing")));
          }
        });
  }

  /** A word that rules or examples name, that the table does not have and that is nearly this. */
  private Optional<String> meant(String word, Set<String> known) {
    Set<String> others = new TreeSet<>(inRules);
    others.addAll(inExamples);
    others.removeAll(known);
    return Nearest.to(word, others);
  }
}
