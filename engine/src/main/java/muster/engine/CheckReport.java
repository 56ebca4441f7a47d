package muster.engine;

import java.util.List;

/**
 * What a check of a rule book found.
 *
 * @param rules how many rules there are
 * @param examples how many examples there are
 * @param problems everything wrong, in order of place; empty when nothing is
 * @param notes what is worth knowing and keeps nothing from working, in order of place
 */
public record CheckReport(
    int rules, int examples, List<RuleProblem> problems, List<RuleProblem> notes) {
  public CheckReport {
    problems = problems.stream().sorted().distinct().toList();
    notes = notes.stream().sorted().distinct().toList();
  }

  /** With nothing that is worth knowing. */
  public CheckReport(int rules, int examples, List<RuleProblem> problems) {
    this(rules, examples, problems, List.of());
  }
}
