package muster.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The header row of a file: which of its columns are which of the format. */
final class Header {
  private final FileFormat format;
  private final Set<String> more;
  private final Report report;
  private final int row;
  private final List<Optional<String>> columns = new ArrayList<>();
  private final Set<String> present = new HashSet<>();

  /**
   * Reports unknown, doubled and missing columns. A misspelt column is taken for the one it
   * resembles, so that its cells are checked as well.
   *
   * @param more columns that the file may have beside those of the format
   */
  Header(FileFormat format, Set<String> more, CsvText.Row first, Report report) {
    this.format = format;
    this.more = Set.copyOf(more);
    this.report = report;
    this.row = first.number();
    List<String> names = first.cells().stream().map(String::strip).toList();
    Set<String> spelt = names.stream().filter(this::isKnown).collect(Collectors.toSet());
    for (int i = 0; i < names.size(); i++) {
      columns.add(isKnown(names.get(i)) ? once(names.get(i)) : guess(i, names.get(i), spelt));
    }
    format.columns().stream().filter(this::isMissing).forEach(this::reportMissing);
  }

  /** The columns of the format that the file does not have. */
  Set<String> absent() {
    return format.columnNames().stream()
        .filter(column -> !present.contains(column))
        .collect(Collectors.toSet());
  }

  int size() {
    return columns.size();
  }

  /** The name of the column a cell stands in; empty for those that nobody knows. */
  String nameAt(int cell) {
    return cell < columns.size() ? columns.get(cell).orElse("") : "";
  }

  /** The cells by column, as far as both are known. */
  Map<String, String> byColumn(List<String> cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      String cell = cells.get(i);
      columns.get(i).ifPresent(column -> row.put(column, restored(cell, column)));
    }
    return row;
  }

  private String restored(String cell, String column) {
    return format.findColumn(column).map(known -> Neutral.restore(cell, known.type())).orElse(cell);
  }

  private boolean isKnown(String name) {
    return more.contains(name) || format.findColumn(name).isPresent();
  }

  private Optional<String> once(String name) {
    if (present.add(name)) {
      return Optional.of(name);
    }
    report.cell(
        format.name(), row, name, new Fault(name, "each column once", "take one of them out"));
    return Optional.empty();
  }

  private Optional<String> guess(int place, String name, Set<String> spelt) {
    if (name.isEmpty()) {
      report.row(
          format.name(), row, "", "a name for column " + (place + 1), "or take the column out");
      return Optional.empty();
    }
    report.cell(format.name(), row, name, RowChecker.unknown(name, format));
    return Fault.findNearest(name, format.columnNames())
        .filter(column -> !spelt.contains(column))
        .filter(present::add);
  }

  private boolean isMissing(Column column) {
    return column.need().columnMustExist()
        && !present.contains(column.name())
        && column.alternative().filter(present::contains).isEmpty();
  }

  private void reportMissing(Column column) {
    report.cell(
        format.name(),
        row,
        column.name(),
        new Fault(
            "",
            "a column `" + column.name() + "`: " + column.description(),
            column.alternative().map(other -> "or a column `" + other + "`").orElse("")));
  }
}
