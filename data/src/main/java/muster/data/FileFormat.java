package muster.data;

import java.util.List;
import java.util.Optional;

/**
 * A file of the dataset format.
 *
 * @param name the file's name, e.g. {@code threats.csv}
 * @param required whether a dataset is incomplete without it
 * @param rows how many rows make sense
 * @param key what no two rows may have in common
 * @param description what its rows are, in one line
 * @param columns in the order in which they are written
 */
public record FileFormat(
    String name, boolean required, Rows rows, Key key, String description, List<Column> columns) {
  public FileFormat {
    columns = List.copyOf(columns);
  }

  /** How many rows a file may have. */
  public enum Rows {
    /** Any number, none included. */
    ANY,
    /** At least one. */
    SOME,
    /** Exactly one. */
    ONE
  }

  /**
   * The columns that name a row.
   *
   * @param columns empty when rows may repeat
   * @param ordered false when the cells of the columns may change places
   */
  public record Key(List<String> columns, boolean ordered) {
    public Key {
      columns = List.copyOf(columns);
    }
  }

  /** The column of that name, if there is one. */
  public Optional<Column> findColumn(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }

  /** The names of the columns, in the order in which they are written. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
