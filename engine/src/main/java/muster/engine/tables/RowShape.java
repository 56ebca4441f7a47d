package muster.engine.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.engine.RuleProblem;

/** Says of a row that has another number of cells than the header what was probably meant. */
final class RowShape {
  private final PolicyTable table;
  private final List<String> names;

  RowShape(PolicyTable table, List<String> names) {
    this.table = table;
    this.names = names;
  }

  /** The problem of a row with these cells. */
  RuleProblem problem(int row, List<String> cells) {
    String message = "the row has %d cells, the header %d".formatted(cells.size(), names.size());
    if (cells.size() == 1) {
      String only = cells.get(0);
      for (String mark : List.of("\t", ";", "|")) {
        if (only.contains(mark)) {
          return told(
              row,
              0,
              "the cells of the row are parted by `" + (mark.equals("\t") ? "tab" : mark) + "`",
              "part them with commas, as a spreadsheet does when it saves as CSV");
        }
      }
    }
    if (cells.size() == names.size() + 1) {
      for (int i = 0; i + 1 < cells.size(); i++) {
        Optional<String> joined = decimal(cells, i);
        if (joined.isPresent()) {
          return told(row, i + 1, message, "did you mean `" + joined.get() + "`?");
        }
      }
    }
    int wrong = firstWrong(cells);
    if (cells.size() > names.size()) {
      return told(row, wrong + 1, message, "a text with a comma in it is put between \" and \"");
    }
    return told(
        row,
        wrong + 1,
        message,
        "a cell is missing here: the columns are " + String.join(",", names));
  }

  /** The decimal that a comma has torn into two cells, if all cells fit once it is mended. */
  private Optional<String> decimal(List<String> cells, int at) {
    String joined = cells.get(at).strip() + "." + cells.get(at + 1).strip();
    if (!joined.matches("\\d+\\.\\d+")) {
      return Optional.empty();
    }
    List<String> mended = new ArrayList<>(cells);
    mended.set(at, joined);
    mended.remove(at + 1);
    return firstWrong(mended) < names.size() ? Optional.empty() : Optional.of(joined);
  }

  /** The first cell that is not of its column's kind; the number of columns when all are. */
  private int firstWrong(List<String> cells) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Optional<Column> column =
          table.columns().stream().filter(c -> c.name().equals(name)).findFirst();
      if (i >= cells.size()
          || (column.isPresent() && !CellKinds.holds(column.get().kind(), cells.get(i).strip()))) {
        return Math.min(i, cells.size() - 1);
      }
    }
    return names.size();
  }

  private RuleProblem told(int row, int column, String message, String help) {
    return new RuleProblem(table.path(), row, column, message, help);
  }
}
