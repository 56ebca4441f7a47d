package muster.rules.sensitivity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.engine.tables.Column;

/** What else could stand in a cell: a number 20 % off, the other answer, another day. */
final class Moves {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final BigDecimal UP = new BigDecimal("1.2");
  private static final BigDecimal DOWN = new BigDecimal("0.8");

  /** Nothing is 20 % more than nothing. */
  private static final String INSTEAD_OF_ZERO = "0.2";

  /** 20 % of a year. */
  private static final int DAYS = 73;

  private Moves() {}

  /** A count of forces or links, one up and down: 20 % of a few is no whole one. */
  static List<String> ofCount(String text) {
    int count = Integer.parseInt(text);
    return List.of(Integer.toString(count + 1), Integer.toString(count - 1));
  }

  /** A number, 20 % up and down. */
  static List<String> ofNumber(String text) {
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0
        ? List.of(INSTEAD_OF_ZERO)
        : Stream.of(UP, DOWN)
            .map(f -> number.multiply(f).stripTrailingZeros().toPlainString())
            .toList();
  }

  /** A cell of a column, each thing in it that can be moved moved each way. */
  static List<String> ofCell(Column column, String text) {
    return switch (column.kind()) {
      case NUMBER, FRACTION -> ofNumber(text);
      case WHOLE -> List.of();
      case RANGE -> ofRange(text);
      case YES_NO -> List.of(text.equals("yes") ? "no" : "yes");
      case DATE -> ofDate(column, text);
      case WORD, TEXT, OPTIONAL_DATE -> List.of();
    };
  }

  /** Each end of a range by itself. */
  private static List<String> ofRange(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .flatMap(
            e ->
                ofNumber(e.group()).stream()
                    .map(n -> text.substring(0, e.start()) + n + text.substring(e.end())))
        .toList();
  }

  /** The ends of a range. */
  static List<String> ends(String range) {
    return NUMBER.matcher(range).results().map(MatchResult::group).toList();
  }

  /** A range with one of its ends moved, wherever it has it. */
  static String moved(String range, String end, String moved) {
    return NUMBER.matcher(range).replaceAll(e -> e.group().equals(end) ? moved : e.group());
  }

  /** A policy's day either way; the day something comes into force a year later. */
  private static List<String> ofDate(Column column, String text) {
    LocalDate day = LocalDate.parse(text);
    return column.name().equals("from")
        ? List.of(laterByAYear(day))
        : List.of(day.plusDays(DAYS).toString(), day.minusDays(DAYS).toString());
  }

  /** The same day a year later. */
  static String laterByAYear(LocalDate day) {
    return day.plusYears(1).toString();
  }
}
