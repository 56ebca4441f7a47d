package muster.server.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.engine.RuleBook;
import muster.engine.RuleFile;

/** A table's file as cells that remember how they were written, so that nothing else changes. */
final class TableText {
  /** A row with its text in the file, without the line end. */
  private record Line(List<String> cells, String text) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private final Line header;
  private final List<Line> rows;
  private final String text;

  private TableText(Line header, List<Line> rows, String text) {
    this.header = header;
    this.rows = rows;
    this.text = text;
  }

  /** Of a table's file in a rule book. */
  static TableText of(RuleBook book, String path) {
    return of(
        book.files().stream()
            .filter(file -> file.path().equals(path))
            .map(RuleFile::text)
            .findFirst()
            .orElseThrow());
  }

  /** Of the text of a file that makes sense as a table. */
  static TableText of(String text) {
    List<Line> lines = lines(text);
    List<Line> rows = lines.stream().skip(1).filter(line -> !line.isBlank()).toList();
    return new TableText(lines.get(0), rows, text);
  }

  private static List<Line> lines(String text) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      reader.forEach(records::add);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String[] all = text.split("\n", -1);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      int from = (int) records.get(i).getStartingLineNumber() - 1;
      int to =
          i + 1 < records.size()
              ? (int) records.get(i + 1).getStartingLineNumber() - 1
              : text.endsWith("\n") ? all.length - 1 : all.length;
      String raw = Arrays.stream(all, from, to).collect(Collectors.joining("\n"));
      lines.add(new Line(records.get(i).getFields(), raw));
    }
    return lines;
  }

  /** The names of its columns, in its own order. */
  List<String> columns() {
    return stripped(header.cells);
  }

  /** Its rows, blank lines left out, every cell as it is written. */
  List<List<String>> rows() {
    return rows.stream().map(Line::cells).toList();
  }

  /**
   * The text of the file with other rows: the same text where they say the same, and rows that say
   * the same as before written as they were.
   *
   * @param cells by row, in the order of {@link #columns}
   */
  String with(List<List<String>> cells) {
    List<List<String>> said = cells.stream().map(TableText::stripped).toList();
    if (said.equals(rows.stream().map(row -> stripped(row.cells)).toList())) {
      return text;
    }
    Map<List<String>, Deque<String>> written = new HashMap<>();
    rows.forEach(
        row -> written.computeIfAbsent(stripped(row.cells), k -> new ArrayDeque<>()).add(row.text));
    StringBuilder out = new StringBuilder(header.text).append('\n');
    for (List<String> row : said) {
      Deque<String> before = written.getOrDefault(row, new ArrayDeque<>());
      out.append(before.isEmpty() ? line(row) : before.poll()).append('\n');
    }
    return out.toString();
  }

  private static List<String> stripped(List<String> cells) {
    return cells.stream().map(String::strip).toList();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(TableText::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean needed = cell.chars().anyMatch(c -> ",\"\n".indexOf(c) >= 0);
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
