package muster.server.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/** How a value is written in a cell of a CSV file. */
public final class CsvText {
  private static final String FORMULA = "=+-@\t\r";

  private CsvText() {}

  /** A cell as it stands in the file; null is blank. Numbers stay numbers, even below zero. */
  public static String cell(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number number ? number(number) : quoted(harmless(value.toString()));
  }

  /** What a cell says where a text cannot be taken for anything else; null is blank. */
  static String plain(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number number ? number(number) : value.toString();
  }

  /** A number unrounded, in the same digits on every Java version; empty where it is unknown. */
  static String number(Number number) {
    if (number == null) {
      return "";
    }
    if (number instanceof Double value) {
      return NumberOutput.toString(value, true);
    }
    return number instanceof BigDecimal value ? value.toPlainString() : number.toString();
  }

  /** Text that a spreadsheet would take for a formula, made plain. */
  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean needed = text.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0);
    return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
