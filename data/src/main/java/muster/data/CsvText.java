package muster.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV text as rows of cells (RFC 4180). A row whose quotes are amiss does not keep the others from
 * being read: reading goes on at the next line.
 */
final class CsvText {
  /** More characters than anybody means to put into a row. */
  static final int LONGEST_ROW = 100_000;

  /** After so many rows with quotes amiss the rest of a file is not worth guessing at. */
  static final int MOST_MISQUOTED = 20;

  private final String text;
  private final int mostRows;
  private final List<Row> rows = new ArrayList<>();
  private int misquoted;

  private CsvText(String text, int mostRows) {
    this.text = text;
    this.mostRows = mostRows;
  }

  /**
   * A row of the text, the header included.
   *
   * @param number as a spreadsheet shows it: line breaks inside quotes add none, blank lines do
   * @param cells blank ones included; of an unclosed quote, the last one is what it swallowed; of
   *     text after a quote, a guess
   * @param state whether the cells can be relied on
   */
  record Row(int number, List<String> cells, State state) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** What became of a row. */
  enum State {
    SOUND,
    /** Its cells together have more than {@link #LONGEST_ROW} characters. */
    OVER_LONG,
    /** A quote is not closed. */
    UNCLOSED_QUOTE,
    /** Text follows a closing quote. */
    TEXT_AFTER_QUOTE
  }

  /**
   * All rows of a text whose lines end in LF.
   *
   * @param mostRows no more rows than this are read
   */
  static List<Row> read(String text, int mostRows) {
    CsvText csv = new CsvText(text, mostRows);
    int from = 0;
    while (from < text.length() && csv.rows.size() < mostRows) {
      from = csv.readFrom(from);
    }
    return csv.rows;
  }

  /** Reads rows from a place in the text, and returns where to go on. */
  private int readFrom(int from) {
    String rest = text.substring(from);
    long nextLine = 1;
    try {
      for (CsvRecord found : open(rest, false)) {
        List<String> cells = List.copyOf(found.getFields());
        rows.add(new Row(rows.size() + 1, cells, isOverLong(cells)));
        nextLine = found.getStartingLineNumber() + 1 + lineBreaks(cells);
        if (rows.size() == mostRows) {
          break;
        }
      }
      return text.length();
    } catch (CsvParseException misquoting) {
      int start = startOfLine(rest, nextLine);
      int end = rest.indexOf('\n', start);
      String line = end < 0 ? rest.substring(start) : rest.substring(start, end);
      rows.add(unreadable(rows.size() + 1, rest.substring(start), line));
      misquoted++;
      return end < 0 || misquoted == MOST_MISQUOTED ? text.length() : from + end + 1;
    }
  }

  private static Iterable<CsvRecord> open(String text, boolean unclosedQuote) {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(unclosedQuote)
        .build(CsvRecordHandler.of(c -> c.maxFields(LONGEST_ROW)), text);
  }

  private static State isOverLong(List<String> cells) {
    long length = cells.size() + cells.stream().mapToLong(String::length).sum();
    return length > LONGEST_ROW ? State.OVER_LONG : State.SOUND;
  }

  /** The row that the text starts with and that could not be read; its first line is given, too. */
  private static Row unreadable(int number, String text, String line) {
    if (line.length() > LONGEST_ROW) {
      return new Row(
          number, List.of(line.substring(0, LONGEST_ROW).split(",", -1)), State.OVER_LONG);
    }
    try {
      CsvRecord unclosed = open(text, true).iterator().next();
      return new Row(number, List.copyOf(unclosed.getFields()), State.UNCLOSED_QUOTE);
    } catch (CsvParseException otherwise) {
      return new Row(number, List.of(line.split(",", -1)), State.TEXT_AFTER_QUOTE);
    }
  }

  private static long lineBreaks(List<String> cells) {
    return cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private static int startOfLine(String rest, long line) {
    int start = 0;
    for (long at = 1; at < line; at++) {
      start = rest.indexOf('\n', start) + 1;
    }
    return start;
  }
}
