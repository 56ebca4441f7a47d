package muster.engine;

import java.util.List;

/**
 * What a check of a rule book found.
 *
 * @param rules how many rules there are
 * @param examples how many examples were run
 * @param problems everything wrong, in order of place; empty when nothing is
 */
public record CheckReport(int rules, int examples, List<RuleProblem> problems) {
  public CheckReport {
    problems = problems.stream().sorted().distinct().toList();
  }
}
