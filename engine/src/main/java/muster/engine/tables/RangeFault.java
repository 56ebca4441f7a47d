package muster.engine.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Numbers that no row of a table holds, or more than one, exact in decimals.
 *
 * @param kind what is wrong with them
 * @param row the number of the row above, of the second that holds them, or of the one that ended
 *     or is to come
 * @param key that row's key
 * @param other the key of the row below, or of the first; empty where there is none
 * @param otherRow that row's number; 0 where there is none
 * @param from the smallest of these numbers
 * @param below the smallest number above them; null when they have no end
 * @param day the first day on which that is so
 */
public record RangeFault(
    Kind kind,
    int row,
    String key,
    String other,
    int otherRow,
    BigDecimal from,
    BigDecimal below,
    LocalDate day) {
  /** What can be wrong with numbers. */
  public enum Kind {
    /** No row has ever held them. */
    MISSED,
    /** Two rows hold them. */
    SHARED,
    /** The row that held them ended the day before. */
    ENDED,
    /** The row that holds them is still to come. */
    LATE
  }

  /** Whether a number is among them. */
  public boolean holds(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return exact.compareTo(from) >= 0 && (below == null || exact.compareTo(below) < 0);
  }

  /** Whether it is this fault, on whatever day. */
  public boolean isSameOnAnotherDay(RangeFault another) {
    return another.onAnyDay().equals(onAnyDay());
  }

  /** Equal for the same fault on another day. */
  List<Object> onAnyDay() {
    return List.of(kind, row, otherRow, from.stripTrailingZeros());
  }

  /** The column of {@link #row} that says so. */
  String column() {
    return switch (kind) {
      case ENDED -> "to";
      case LATE -> "from";
      case MISSED, SHARED -> RangeFaults.COLUMN;
    };
  }

  /** As a sentence: what is told of {@link #row}. */
  public String message() {
    return switch (kind) {
      case SHARED ->
          "`%s` overlaps the band below it, `%s` (row %d): both hold %s to %s on %s"
              .formatted(key, other, otherRow, from, below == null ? "any more" : below, day);
      case ENDED ->
          "`%s` ends on %s and no row takes its place: none holds %s %s on %s"
              .formatted(key, day.minusDays(1), from, end(), day);
      case LATE ->
          "`%s` is not in force yet and no row stands in: none holds %s %s on %s"
              .formatted(key, from, end(), day);
      case MISSED ->
          below == null
              ? "`%s` is the highest and ends at %s on %s".formatted(key, from, day)
              : "`%s` leaves out %s to %s%s on %s".formatted(key, from, below, above(), day);
    };
  }

  private String end() {
    return below == null ? "or more" : "to " + below;
  }

  private String above() {
    return otherRow == 0 ? "" : " above `" + other + "` (row " + otherRow + ")";
  }

  /** The way out. */
  String help() {
    return switch (kind) {
      case SHARED -> "a risk must fall in one band only: let one begin where the other ends";
      case ENDED -> "leave `to` blank, or add a row from " + day + " that holds them";
      case LATE -> "begin it on " + day + ", or add a row that holds them until then";
      case MISSED ->
          below == null
              ? "write the highest band as >= and its lower end"
              : "begin it at " + from + ", where the band below it ends";
    };
  }
}
