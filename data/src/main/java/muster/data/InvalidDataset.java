package muster.data;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A dataset that cannot be used, with everything that is wrong with it. */
public final class InvalidDataset extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<DataProblem> problems;

  /** With the problems, which are put in order of place. */
  public InvalidDataset(Iterable<DataProblem> problems) {
    TreeSet<DataProblem> sorted = new TreeSet<>();
    problems.forEach(sorted::add);
    this.problems = List.copyOf(sorted);
  }

  /** All problems, in order of place. */
  public List<DataProblem> problems() {
    return problems;
  }

  @Override
  public String getMessage() {
    return problems.stream().map(DataProblem::toString).collect(Collectors.joining("\n"));
  }
}
