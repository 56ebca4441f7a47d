package muster.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Holds the cells of rows against the types of their columns. */
final class RowChecker {
  private final CellReader cells;
  private final Report report;

  RowChecker(Known known, Report report) {
    this.cells = new CellReader(known);
    this.report = report;
  }

  /** The rows of a file with what is sound in them; the rest is reported. */
  List<CheckedRow> check(Loaded file) {
    return file.rows().stream().map(row -> check(file, row)).toList();
  }

  private CheckedRow check(Loaded file, Sheet.Row row) {
    String name = file.format().name();
    TreeMap<String, String> sound = new TreeMap<>();
    Set<String> faulty = new HashSet<>(file.absent());
    for (Column column : file.format().columns()) {
      String text = row.cell(column.name()).strip();
      Reading reading = read(text, column, file);
      reading.canonical().ifPresent(canonical -> sound.put(column.name(), canonical));
      if (!reading.faults().isEmpty()) {
        faulty.add(column.name());
      }
      reading.faults().forEach(f -> report.cell(name, row.number(), column.name(), f));
    }
    reportUnknownColumns(file.format(), row);
    return new CheckedRow(row.number(), sound, faulty);
  }

  private Reading read(String text, Column column, Loaded file) {
    if (!text.isEmpty()) {
      return cells.read(text, column.type());
    }
    boolean missed = column.need() == Need.REQUIRED && !file.absent().contains(column.name());
    return missed
        ? Reading.faulty("", cells.expected(column.type()), "this cell must be filled")
        : Reading.unknown();
  }

  /** A file's header was looked at already; rows from elsewhere have none. */
  private void reportUnknownColumns(FileFormat format, Sheet.Row row) {
    row.cells().keySet().stream()
        .filter(column -> format.findColumn(column).isEmpty())
        .forEach(
            column -> report.cell(format.name(), row.number(), column, unknown(column, format)));
  }

  /** What is wrong with a column that the format does not have. */
  static Fault unknown(String column, FileFormat format) {
    return new Fault(
        column,
        "a column of " + format.name() + ": " + String.join(", ", format.columnNames()),
        Fault.nearest(column, format.columnNames()));
  }
}
