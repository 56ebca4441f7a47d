package muster.secondopinion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reading the text of a row's cells; a blank cell is an absent one. */
final class Cells {

  private Cells() {}

  static boolean has(Map<String, String> row, String column) {
    return row.containsKey(column);
  }

  static boolean hasAll(Map<String, String> row, Collection<String> columns) {
    return columns.stream().allMatch(row::containsKey);
  }

  /** The text of a cell that must be there. */
  static String text(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("no " + column + " in " + row);
    }
    return cell;
  }

  static double number(Map<String, String> row, String column) {
    return Double.parseDouble(text(row, column));
  }

  static int whole(Map<String, String> row, String column) {
    return Integer.parseInt(text(row, column));
  }

  /** An amount of money to the last digit; null where the cell is blank. */
  static BigDecimal amount(Map<String, String> row, String column) {
    return has(row, column) ? new BigDecimal(text(row, column)) : null;
  }

  /** Whether a cell says yes; a blank does not. */
  static boolean yes(Map<String, String> row, String column) {
    return "yes".equals(row.get(column));
  }

  static LocalDate date(Map<String, String> row, String column) {
    return LocalDate.parse(text(row, column));
  }

  /** The parts of a list cell; none where it is blank. */
  static List<String> list(Map<String, String> row, String column) {
    return Arrays.stream(row.getOrDefault(column, "").split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The number a table gives for the word of a cell. */
  static double points(Map<String, String> row, String column, Map<String, Double> table) {
    Double points = table.get(text(row, column));
    if (points == null) {
      throw new IllegalArgumentException("no such " + column + ": " + row.get(column));
    }
    return points;
  }
}
