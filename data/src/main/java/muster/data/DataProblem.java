package muster.data;

import java.util.Comparator;

/**
 * Something wrong in a dataset, for the person who made it.
 *
 * @param file the file, as named in the dataset format
 * @param row as a spreadsheet numbers rows; 0 when it concerns the whole file
 * @param column the column's name; empty when it concerns the whole row
 * @param found the text in question; empty when something is missing
 * @param expected what would be right
 * @param help the nearest right word, or another next step; empty when there is none
 */
public record DataProblem(
    String file, int row, String column, String found, String expected, String help)
    implements Comparable<DataProblem> {
  private static final Comparator<DataProblem> ORDER =
      Comparator.comparing(DataProblem::file)
          .thenComparingInt(DataProblem::row)
          .thenComparing(DataProblem::column)
          .thenComparing(DataProblem::found)
          .thenComparing(DataProblem::expected)
          .thenComparing(DataProblem::help);

  @Override
  public int compareTo(DataProblem other) {
    return ORDER.compare(this, other);
  }

  /** One or two lines: place, what was found and expected; then the help. */
  @Override
  public String toString() {
    String place =
        file + (row > 0 ? ", row " + row : "") + (column.isEmpty() ? "" : ", column " + column);
    String what = found.isEmpty() ? "" : "found `" + found + "`, ";
    return place
        + ": "
        + what
        + "expected "
        + expected
        + (help.isEmpty() ? "" : "\n  help: " + help);
  }
}
