package muster.engine.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The cells of a policy row, already found to be of their columns' kinds. */
final class Cells {
  private final Map<String, String> text;

  Cells(Map<String, String> text) {
    this.text = text;
  }

  String word(String column) {
    return text.get(column);
  }

  double number(String column) {
    return new BigDecimal(text.get(column)).doubleValue();
  }

  int whole(String column) {
    return Integer.parseInt(text.get(column));
  }

  Range range(String column) {
    return Range.parse(text.get(column)).orElseThrow();
  }

  boolean yes(String column) {
    return text.get(column).equals("yes");
  }

  LocalDate date(String column) {
    return LocalDate.parse(text.get(column));
  }
}
