package muster.engine.edit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.engine.tables.PolicyRow;

/** The file of a table as text. Rows that are not edited stay as they were written. */
final class TableText {
  private final List<String> columns;
  private final List<CsvRecord> records;
  private final List<String> written = new ArrayList<>();

  private TableText(String text) {
    records = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text).stream().toList();
    columns = records.get(0).getFields().stream().map(String::strip).toList();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < records.size(); i++) {
      int from = (int) records.get(i).getStartingLineNumber() - 1;
      int to =
          i + 1 < records.size()
              ? (int) records.get(i + 1).getStartingLineNumber() - 1
              : lines.size();
      written.add(String.join("\n", lines.subList(from, Math.min(to, lines.size()))));
    }
  }

  /**
   * A table's text with rows put in at its end, changed in place or taken away.
   *
   * @throws IllegalArgumentException when a row to change or take away is not there
   */
  static String with(String text, List<RowChange> changes) {
    TableText table = new TableText(text);
    changes.forEach(table::make);
    StringBuilder out = new StringBuilder();
    table.written.stream().filter(row -> row != null).forEach(r -> out.append(r).append('\n'));
    return out.toString();
  }

  private void make(RowChange change) {
    String row = change.after() == null ? null : written(change.after().cells());
    if (change.before() == null) {
      written.add(row);
    } else {
      written.set(find(change.before()), row);
    }
  }

  private int find(PolicyRow row) {
    for (int i = 1; i < records.size(); i++) {
      List<String> fields = records.get(i).getFields();
      if (fields.size() == columns.size() && is(row.cells(), fields)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no row " + row.cells());
  }

  private boolean is(Map<String, String> cells, List<String> fields) {
    for (int i = 0; i < columns.size(); i++) {
      if (!fields.get(i).strip().equals(cells.get(columns.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private String written(Map<String, String> cells) {
    StringWriter row = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(row)) {
      csv.writeRecord(columns.stream().map(c -> cells.getOrDefault(c, "")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row.toString().stripTrailing();
  }
}
