package muster.server.sheet;

import java.util.List;

/** A workbook of which nothing is taken over. */
public final class InvalidWorkbook extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<SheetProblem> problems;

  /** With everything that is wrong with it. */
  public InvalidWorkbook(List<SheetProblem> problems) {
    super(problems.size() + " problems in a workbook");
    this.problems = List.copyOf(problems);
  }

  /** With the one thing that is wrong with it. */
  InvalidWorkbook(String place, String message, String help) {
    this(List.of(new SheetProblem(place, message, help)));
  }

  /** Everything that is wrong, in the order of the workbook. */
  public List<SheetProblem> problems() {
    return problems;
  }
}
