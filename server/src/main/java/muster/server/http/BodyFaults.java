package muster.server.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import muster.data.DataProblem;
import muster.engine.Nearest;

/** Collects what is wrong with a return: first with its JSON, then with its cells. */
final class BodyFaults {
  private static final int MOST_SHOWN = 80;

  private final List<DataProblem> problems = new ArrayList<>();

  void add(String file, int row, String column, String found, String expected, String help) {
    problems.add(new DataProblem(file, row, column, shown(found), expected, help));
  }

  void unknownField(String file, int row, String field, Collection<String> known) {
    add(
        file,
        row,
        shown(field),
        field,
        "one of the fields " + String.join(", ", known),
        Nearest.to(shown(field), known).map(near -> "did you mean `" + near + "`?").orElse(""));
  }

  /** Adds what is wrong with the cells, but for those whose JSON was blamed already. */
  void addCells(List<DataProblem> cells) {
    List<DataProblem> body = List.copyOf(problems);
    cells.stream()
        .filter(cell -> body.stream().noneMatch(blamed -> covers(blamed, cell)))
        .forEach(problems::add);
  }

  private static boolean covers(DataProblem blamed, DataProblem cell) {
    return blamed.file().equals(cell.file())
        && blamed.row() == cell.row()
        && (blamed.column().isEmpty() || blamed.column().equals(cell.column()));
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /**
   * Passes when nothing was added.
   *
   * @throws Refusal with all that was
   */
  void refuseIfAny() {
    refuseIfAny(ProblemType.INVALID_RETURN);
  }

  /**
   * Passes when nothing was added.
   *
   * @param type of the refusal
   * @throws Refusal with all that was
   */
  void refuseIfAny(ProblemType type) {
    if (!problems.isEmpty()) {
      throw new Refusal(
          type,
          "Nothing was stored: each of `errors` names a place and what should be there.",
          problems.stream().sorted().toList());
    }
  }

  private static String shown(String text) {
    int end =
        text.offsetByCodePoints(0, Math.min(MOST_SHOWN, text.codePointCount(0, text.length())));
    String line = text.substring(0, end).replaceAll("\\p{Cntrl}", " ");
    return end < text.length() ? line + "…" : line;
  }
}
