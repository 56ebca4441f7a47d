package muster.data;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a dataset, fit to be shown to the person who made it. */
final class Report {
  private static final int MOST_SHOWN = 80;
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
            fault.expected(),
            fault.help()));
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
    boolean oddity = Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    return oddity ? UNPRINTABLE : c;
  }
}
