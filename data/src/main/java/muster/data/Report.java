package muster.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects what is wrong with a dataset, fit to be shown to the person who made it. */
final class Report {
  private static final int MOST_SHOWN = 80;
  private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");
  private static final char CONTROL_PICTURES = '\u2400';
  private static final char DELETE = '\u007F';
  private static final char DELETE_PICTURE = '\u2421';
  private static final char UNPRINTABLE = '\uFFFD';

  private final List<DataProblem> problems = new ArrayList<>();

  /** About a cell. */
  void cell(String file, int row, String column, Fault fault) {
    problems.add(
        new DataProblem(
            visible(file),
            row,
            shown(column),
            shown(fault.found()),
            quoting(fault.expected()),
            quoting(fault.help())));
  }

  /** About a whole row. */
  void row(String file, int row, String found, String expected, String help) {
    cell(file, row, "", new Fault(found, expected, help));
  }

  /** About a whole file. */
  void file(String file, String found, String expected, String help) {
    cell(file, 0, "", new Fault(found, expected, help));
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Throws what was collected, if anything was. */
  void throwIfAny() {
    if (!isEmpty()) {
      throw new InvalidDataset(problems);
    }
  }

  /** Our own words, in which only what they quote may be of any length. */
  private static String quoting(String words) {
    return QUOTED
        .matcher(words)
        .replaceAll(quoted -> Matcher.quoteReplacement("`" + shown(quoted.group(1)) + "`"));
  }

  /** The text on one line, of bearable length, with control characters made visible. */
  private static String shown(String text) {
    String stripped = text.strip();
    int length = stripped.codePointCount(0, stripped.length());
    return length <= MOST_SHOWN
        ? visible(stripped)
        : visible(stripped.substring(0, stripped.offsetByCodePoints(0, MOST_SHOWN))) + '…';
  }

  private static String visible(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().map(Report::visible).forEach(line::appendCodePoint);
    return line.toString();
  }

  private static int visible(int c) {
    if (c < ' ') {
      return CONTROL_PICTURES + c;
    }
    if (c == DELETE) {
      return DELETE_PICTURE;
    }
    boolean oddity =
        switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
    return oddity ? UNPRINTABLE : c;
  }
}
