package muster.rules.mistakes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.engine.CheckReport;
import muster.engine.RuleProblem;

/** What a policy lead should never be shown. */
final class Internals {
  private static final Pattern SHOWN =
      Pattern.compile(
          "Exception|\\borg\\.|\\bjavax?\\.|\\bcom\\.|drools|\\bkie\\b|mvel|null pointer|Descr\\b|Lambda"
              + "|muster\\.|@[0-9a-f]{5,}|line -1|:-\\d|\\bERR \\d+|mismatched input|\\[L|\\bclass ",
          Pattern.CASE_INSENSITIVE);

  private Internals() {}

  /** Whether a problem, or something worth knowing, shows something of the program's inside. */
  static boolean areShown(CheckReport report) {
    return Stream.of(report.problems(), report.notes())
        .flatMap(List::stream)
        .anyMatch(Internals::areShown);
  }

  private static boolean areShown(RuleProblem problem) {
    return SHOWN.matcher(problem.message() + "\n" + problem.help()).find()
        || problem.line() < 0
        || problem.column() < 0;
  }
}
