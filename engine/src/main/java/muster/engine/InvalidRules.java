package muster.engine;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A rule book that cannot be used, with everything that is wrong with it. */
public final class InvalidRules extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RuleProblem> problems;

  /** With the problems, which are put in order of place. */
  public InvalidRules(Iterable<RuleProblem> problems) {
    TreeSet<RuleProblem> sorted = new TreeSet<>();
    problems.forEach(sorted::add);
    this.problems = List.copyOf(sorted);
  }

  /** All problems, in order of place. */
  public List<RuleProblem> problems() {
    return problems;
  }

  @Override
  public String getMessage() {
    return problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n"));
  }
}
