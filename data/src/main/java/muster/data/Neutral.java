package muster.data;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking text for a formula. On export an apostrophe is put before text
 * that begins with {@code = + - @}; on import one is taken off again, so that a file that was
 * written reads the same. Numbers stay as they are, negative ones included.
 */
final class Neutral {
  private static final Pattern RISKY = Pattern.compile("'*[=+\\-@].*", Pattern.DOTALL);
  private static final Pattern NEUTRALISED = Pattern.compile("'+[+\\-@].*", Pattern.DOTALL);

  private Neutral() {}

  /** The cell as it is written. */
  static String export(String cell, ColumnType type) {
    return isText(type) && RISKY.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** The cell that was written. */
  static String restore(String cell, ColumnType type) {
    return isText(type) && NEUTRALISED.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  private static boolean isText(ColumnType type) {
    return !(type instanceof ColumnType.Figure);
  }
}
