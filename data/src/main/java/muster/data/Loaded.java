package muster.data;

import java.util.List;
import java.util.Set;

/**
 * The rows of a file of the format, as far as they could be made out.
 *
 * @param format the file's format
 * @param rows the rows to check
 * @param damaged rows whose cells do not fit the header; good for nothing but their ids
 * @param absent columns of the format that the file does not have; their cells are not missed
 * @param whole false where a part of the file could not be read at all
 */
record Loaded(
    FileFormat format,
    List<Sheet.Row> rows,
    List<Sheet.Row> damaged,
    Set<String> absent,
    boolean whole) {
  Loaded {
    rows = List.copyOf(rows);
    damaged = List.copyOf(damaged);
    absent = Set.copyOf(absent);
  }

  /** Rows that never were in a file with a header. */
  static Loaded of(FileFormat format, List<Sheet.Row> rows) {
    return new Loaded(format, rows, List.of(), Set.of(), true);
  }

  /** A file that could not be read. */
  static Loaded unreadable(FileFormat format) {
    return new Loaded(format, List.of(), List.of(), Set.of(), false);
  }

  Sheet sheet() {
    return new Sheet(format.name(), rows);
  }
}
