package muster.server.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.engine.Nearest;
import muster.engine.tables.Column;
import muster.engine.tables.PolicyTable;

/** A sheet read as a policy table: its columns are known, in whatever order they stand. */
final class SheetTable {
  private final Workbook.Sheet sheet;
  private final List<String> columns;
  private final List<Workbook.Row> rows;
  private final TableText file;

  private SheetTable(Workbook.Sheet sheet, List<String> columns, TableText file) {
    this.sheet = sheet;
    this.columns = List.copyOf(columns);
    this.file = file;
    this.rows = sheet.rows().subList(1, sheet.rows().size());
  }

  /**
   * The table; empty, with the problems told, where its columns are not the table's.
   *
   * @param file as it is
   */
  static Optional<SheetTable> read(
      PolicyTable table, Workbook.Sheet sheet, TableText file, List<SheetProblem> problems) {
    int before = problems.size();
    Workbook.Row header = sheet.rows().get(0);
    List<String> known = table.columns().stream().map(Column::name).toList();
    List<String> found = header.cells().stream().map(String::strip).toList();
    for (int c = 0; c < found.size(); c++) {
      String name = found.get(c);
      String place = place(sheet, c, header.number());
      if (name.isEmpty()) {
        problems.add(new SheetProblem(place, "the column has no name", names(known)));
      } else if (!known.contains(name)) {
        problems.add(
            new SheetProblem(
                place, "the table has no column `" + name + "`", Nearest.suggest(name, known)));
      } else if (found.indexOf(name) < c) {
        problems.add(
            new SheetProblem(place, "the column `" + name + "` is there twice", "keep one"));
      }
    }
    for (String name : known) {
      if (!found.contains(name)) {
        problems.add(
            new SheetProblem(sheet.name(), "the column `" + name + "` is missing", names(known)));
      }
    }
    sheet.rows().forEach(row -> requireNamed(sheet, row, found.size(), problems));
    return problems.size() == before
        ? Optional.of(new SheetTable(sheet, found, file))
        : Optional.empty();
  }

  private static void requireNamed(
      Workbook.Sheet sheet, Workbook.Row row, int columns, List<SheetProblem> problems) {
    for (int c = columns; c < row.cells().size(); c++) {
      if (!row.cell(c).isBlank()) {
        problems.add(
            new SheetProblem(
                place(sheet, c, row.number()),
                "`" + row.cell(c).strip() + "` stands beyond the last column",
                "name the column in the first row, or remove it"));
      }
    }
  }

  private static String names(List<String> known) {
    return "the columns are " + String.join(", ", known);
  }

  /** The text of the table's file with the rows of the sheet, its columns in their own order. */
  String text() {
    List<List<String>> cells = new ArrayList<>();
    for (Workbook.Row row : rows) {
      cells.add(file.columns().stream().map(name -> row.cell(columns.indexOf(name))).toList());
    }
    return file.with(cells);
  }

  /**
   * The cell that a place in the file was written from, or as much of it as is known.
   *
   * @param line the row in the file, the header being 1; 0 for the whole table
   * @param column from 1; 0 for the whole row
   */
  String place(int line, int column) {
    if (line < 1 || line > rows.size() + 1) {
      return sheet.name();
    }
    int row = sheet.rows().get(line - 1).number();
    return column < 1 || column > file.columns().size()
        ? sheet.name() + "!" + row + ":" + row
        : place(sheet, columns.indexOf(file.columns().get(column - 1)), row);
  }

  /** Whether a column of the file, from 1, is the one of this name. */
  boolean isIn(String name, int column) {
    return file.columns().indexOf(name) == column - 1;
  }

  /**
   * The cell that a row of the file has in a column, where another word came into it; the sheet,
   * where the row is another one or none now.
   *
   * @param words those that the column had
   */
  String place(int line, String name, Set<String> words) {
    int column = columns.indexOf(name);
    boolean overwritten =
        line <= rows.size() + 1 && !words.contains(sheet.rows().get(line - 1).cell(column).strip());
    return overwritten ? place(sheet, column, sheet.rows().get(line - 1).number()) : sheet.name();
  }

  private static String place(Workbook.Sheet sheet, int column, int row) {
    return sheet.name() + "!" + Workbook.cellName(column, row);
  }
}
