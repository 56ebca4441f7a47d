package muster.data;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of one file of a dataset as text, before anybody asks what they mean. Files and database
 * both yield sheets, and one reader makes facts of them: so a stored round and its folder cannot
 * differ.
 *
 * @param file its name in the dataset format, e.g. {@code threats.csv}
 * @param rows in any order
 */
public record Sheet(String file, List<Row> rows) {
  public Sheet {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param number as a spreadsheet shows it, the header being 1; 0 where it was not read from a
   *     file
   * @param cells by column; a blank cell is absent
   */
  public record Row(int number, Map<String, String> cells) {
    public Row {
      Map<String, String> kept = new TreeMap<>(cells);
      kept.values().removeIf(String::isBlank);
      cells = Collections.unmodifiableMap(kept);
    }

    /** The cell's text, empty when blank. */
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }
}
