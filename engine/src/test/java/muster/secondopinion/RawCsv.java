package muster.secondopinion;

import java.util.ArrayList;
import java.util.List;

/** RFC 4180 text to records of cells and back; a byte-order mark, LF and CRLF are accepted. */
final class RawCsv {

  private final String text;
  private int at;

  private RawCsv(String text) {
    this.text = text;
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /**
   * All records of a text, the header included; wholly empty lines are passed over.
   *
   * @throws IllegalArgumentException where a quote is not closed, or text follows a closing quote
   */
  static List<List<String>> parse(String text) {
    RawCsv csv = new RawCsv(text);
    List<List<String>> records = new ArrayList<>();
    while (csv.at < text.length()) {
      List<String> record = csv.nextRecord();
      if (record.size() > 1 || !record.get(0).isEmpty()) {
        records.add(record);
      }
    }
    return records;
  }

  /** One record, quoted only where RFC 4180 needs it, without a line end. */
  static String format(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : ",").append(quoteIfNeeded(cells.get(i)));
    }
    return line.toString();
  }

  private static String quoteIfNeeded(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private List<String> nextRecord() {
    List<String> record = new ArrayList<>();
    while (true) {
      record.add(peek() == '"' ? quotedCell() : plainCell());
      int end = peek();
      if (end == ',') {
        at++;
      } else {
        skipLineEnd(end);
        return record;
      }
    }
  }

  private void skipLineEnd(int end) {
    if (end == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
      at += 2;
    } else if (end == '\r' || end == '\n') {
      at++;
    } else if (end != -1) {
      throw new IllegalArgumentException("text after a closing quote at character " + at);
    }
  }

  private String plainCell() {
    int start = at;
    while (peek() != -1 && peek() != ',' && peek() != '\n' && peek() != '\r') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quotedCell() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (true) {
      int close = text.indexOf('"', at);
      if (close < 0) {
        throw new IllegalArgumentException("a quoted cell is not closed");
      }
      cell.append(text, at, close);
      at = close + 1;
      if (peek() != '"') {
        return cell.toString();
      }
      cell.append('"');
      at++;
    }
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }
}
