package muster.data.derivation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small CSV table held as text: UTF-8, one header row, RFC 4180 quoting, no line break inside a
 * cell.
 *
 * @param header the column names, in file order
 * @param rows one map a row, column name to cell; a missing cell is blank
 */
record Table(List<String> header, List<Map<String, String>> rows) {

  Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException where a row has more or fewer cells than the header
   */
  static Table read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<String> header = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      List<String> cells = cells(lines.get(line));
      if (cells.size() != header.size()) {
        throw new IllegalArgumentException(
            "%s row %d has %d cells, the header has %d"
                .formatted(file.getFileName(), line + 1, cells.size(), header.size()));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < header.size(); column++) {
        row.put(header.get(column), cells.get(column));
      }
      rows.add(row);
    }
    return new Table(header, rows);
  }

  /** The table as the bytes of a file: LF line ends, a cell quoted only where it has to be. */
  String toCsv() {
    StringBuilder csv = new StringBuilder(String.join(",", header)).append('\n');
    for (Map<String, String> row : rows) {
      List<String> cells = header.stream().map(c -> quoted(row.getOrDefault(c, ""))).toList();
      csv.append(String.join(",", cells)).append('\n');
    }
    return csv.toString();
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
