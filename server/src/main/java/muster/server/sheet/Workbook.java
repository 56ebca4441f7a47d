package muster.server.sheet;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A workbook as text: what each cell says, whatever Excel keeps it as.
 *
 * @param sheets in the order of their tabs
 */
public record Workbook(List<Sheet> sheets) {
  public Workbook {
    sheets = List.copyOf(sheets);
  }

  /**
   * One sheet.
   *
   * @param name on its tab
   * @param rows those that have text, in order
   */
  public record Sheet(String name, List<Row> rows) {
    public Sheet {
      rows = List.copyOf(rows);
    }

    /** Of rows that follow each other from the first on. */
    static Sheet of(String name, List<List<String>> rows) {
      return new Sheet(
          name,
          IntStream.range(0, rows.size()).mapToObj(i -> new Row(i + 1, rows.get(i))).toList());
    }
  }

  /**
   * One row.
   *
   * @param number as Excel shows it, from 1
   * @param cells from column A on, blank ones empty
   */
  public record Row(int number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The text in a column, A being 0; empty beyond the last. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /** A cell's name as Excel shows it: {@code B3}. */
  static String cellName(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.append(row).toString();
  }
}
