package muster.server.http;

import java.util.List;
import muster.data.DataProblem;
import muster.engine.RuleProblem;

/** What is wrong with rule books, as the service answers it. */
final class RuleFaults {
  private RuleFaults() {}

  /**
   * As the entries of {@code errors}: what is wrong as found, what would be right as expected. A
   * column is a place in the line, from 1.
   */
  static List<DataProblem> errors(List<RuleProblem> problems) {
    return problems.stream().map(RuleFaults::error).toList();
  }

  private static DataProblem error(RuleProblem problem) {
    String column = problem.column() == 0 ? "" : String.valueOf(problem.column());
    return new DataProblem(
        problem.path(), problem.line(), column, problem.message(), problem.help(), "");
  }

  /** That files are no rule book. */
  static Refusal invalid(List<RuleProblem> problems) {
    return new Refusal(
        ProblemType.INVALID_RULES,
        "Nothing was stored: each of `errors` names a place and what should be there.",
        errors(problems));
  }
}
