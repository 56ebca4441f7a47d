package muster.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Writes sheets as CSV files that spreadsheets may open safely and {@link SheetReader} reads. */
public final class SheetWriter {
  private SheetWriter() {}

  /**
   * The sheet as CSV (RFC 4180, UTF-8 without a byte-order mark): all columns of its file in the
   * order of the format, rows in the order given. Text that a spreadsheet would take for a formula
   * gets an apostrophe in front, which {@link SheetReader} takes off again.
   *
   * @throws IllegalArgumentException when the format has no such file
   */
  public static byte[] write(Sheet sheet) {
    return write(sheet, List.of());
  }

  /**
   * The same with columns of somebody else's after those of the format.
   *
   * @param more their names; their cells are written as they are
   */
  public static byte[] write(Sheet sheet, List<String> more) {
    FileFormat format =
        Format.findFile(sheet.file())
            .orElseThrow(() -> new IllegalArgumentException("no file is called " + sheet.file()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(bytes)) {
      csv.writeRecord(Stream.concat(format.columnNames().stream(), more.stream()).toList());
      sheet.rows().forEach(row -> csv.writeRecord(cells(row, format.columns(), more)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static List<String> cells(Sheet.Row row, List<Column> columns, List<String> more) {
    return Stream.concat(
            columns.stream().map(column -> Neutral.export(row.cell(column.name()), column.type())),
            more.stream().map(row::cell))
        .toList();
  }
}
