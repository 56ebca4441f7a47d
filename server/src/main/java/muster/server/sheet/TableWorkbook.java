package muster.server.sheet;

import java.util.ArrayList;
import java.util.List;
import muster.engine.RuleBook;
import muster.engine.tables.Column;
import muster.engine.tables.TableFile;

/** The tables of a rule book as a workbook: one sheet a table, and one that explains them. */
public final class TableWorkbook {
  /** The sheet that explains the others; it is left aside when a workbook is taken over. */
  static final String GUIDE = "guide";

  private TableWorkbook() {}

  /** The workbook of a rule book. */
  public static Workbook of(RuleBook book) {
    List<Workbook.Sheet> sheets = new ArrayList<>();
    for (TableFile table : book.tables()) {
      TableText text = TableText.of(book, table.path());
      List<List<String>> rows = new ArrayList<>();
      rows.add(text.columns());
      rows.addAll(text.rows());
      sheets.add(Workbook.Sheet.of(table.name(), rows));
    }
    sheets.add(Workbook.Sheet.of(GUIDE, guide(book.tables())));
    return new Workbook(sheets);
  }

  private static List<List<String>> guide(List<TableFile> tables) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("sheet", "column", "what it holds"));
    for (TableFile table : tables) {
      rows.add(List.of(table.name(), "", table.title()));
      table
          .table()
          .columns()
          .forEach(column -> rows.add(List.of(table.name(), column.name(), holds(column))));
    }
    return rows;
  }

  private static String holds(Column column) {
    return switch (column.name()) {
      case "from" -> "the first day the row counts: " + column.kind().expected();
      case "to" -> "the last day the row counts: " + column.kind().expected() + " while it does";
      case "reference" -> "the document and section the row rests on";
      default -> column.kind().expected();
    };
  }
}
