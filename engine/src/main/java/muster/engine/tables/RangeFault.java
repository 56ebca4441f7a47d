package muster.engine.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Numbers that no row of a table holds, or more than one, exact in decimals.
 *
 * @param row the number of the row above, or of the second that holds them
 * @param key that row's key
 * @param other the key of the row below, or of the first; empty where there is none
 * @param otherRow that row's number; 0 where there is none
 * @param from the smallest of these numbers
 * @param below the smallest number above them; null when they have no end
 * @param shared whether two rows hold them; else none does
 * @param day the first day on which that is so
 */
public record RangeFault(
    int row,
    String key,
    String other,
    int otherRow,
    BigDecimal from,
    BigDecimal below,
    boolean shared,
    LocalDate day) {
  private static final String COLUMN = "risk";

  /** Whether a number is among them. */
  public boolean holds(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return exact.compareTo(from) >= 0 && (below == null || exact.compareTo(below) < 0);
  }

  /** What is missed or shared on any day, from 0 upwards; each once, on its first day. */
  public static List<RangeFault> of(TableFile table) {
    List<RangeFault> all = new ArrayList<>();
    for (LocalDate day : WholeTable.days(table)) {
      for (RangeFault fault : of(table, day)) {
        if (all.stream().noneMatch(fault::isSameOnAnotherDay)) {
          all.add(fault);
        }
      }
    }
    return all;
  }

  private boolean isSameOnAnotherDay(RangeFault other) {
    return other.row == row
        && other.otherRow == otherRow
        && other.shared == shared
        && other.from.compareTo(from) == 0;
  }

  private static List<RangeFault> of(TableFile table, LocalDate day) {
    List<RangeFault> faults = new ArrayList<>();
    List<PolicyRow> sorted =
        table.inForce(day).stream()
            .filter(r -> !holdsNothing(r))
            .sorted(Comparator.comparingDouble(r -> range(r).lowest()))
            .toList();
    BigDecimal reached = BigDecimal.ZERO;
    PolicyRow highest = null;
    for (PolicyRow row : sorted) {
      BigDecimal from =
          range(row).from() == null ? BigDecimal.ZERO : range(row).from().max(BigDecimal.ZERO);
      BigDecimal below = range(row).below();
      if (reached == null || from.compareTo(reached) < 0) {
        faults.add(fault(table, row, highest, from, least(reached, below), true, day));
      } else if (from.compareTo(reached) > 0) {
        faults.add(fault(table, row, highest, reached, from, false, day));
      }
      if (highest == null || (reached != null && (below == null || below.compareTo(reached) > 0))) {
        reached = below;
        highest = row;
      }
    }
    if (reached != null && highest != null) {
      faults.add(fault(table, highest, null, reached, null, false, day));
    }
    return faults;
  }

  private static BigDecimal least(BigDecimal one, BigDecimal other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.min(other);
  }

  private static RangeFault fault(
      TableFile table,
      PolicyRow row,
      PolicyRow other,
      BigDecimal from,
      BigDecimal below,
      boolean shared,
      LocalDate day) {
    return new RangeFault(
        row.number(),
        table.table().key(row),
        other == null ? "" : table.table().key(other),
        other == null ? 0 : other.number(),
        from,
        below,
        shared,
        day);
  }

  private static Range range(PolicyRow row) {
    return Range.parse(row.cells().get(COLUMN)).orElseThrow();
  }

  /** Whether a row holds numbers below 0 alone, which no risk is. */
  static boolean holdsNothing(PolicyRow row) {
    BigDecimal below = range(row).below();
    return below != null && below.signum() <= 0;
  }

  /** As a sentence: what is told of {@link #row}. */
  public String message() {
    if (shared) {
      return "`%s` overlaps the band below it, `%s` (row %d): both hold %s to %s on %s"
          .formatted(key, other, otherRow, from, below == null ? "any more" : below, day);
    }
    if (below == null) {
      return "`%s` is the highest and ends at %s on %s".formatted(key, from, day);
    }
    return "`%s` leaves out %s to %s%s on %s"
        .formatted(
            key,
            from,
            below,
            otherRow == 0 ? "" : " above `" + other + "` (row " + otherRow + ")",
            day);
  }

  /** The way out. */
  String help() {
    if (shared) {
      return "a risk must fall in one band only: let one begin where the other ends";
    }
    return below == null
        ? "write the highest band as >= and its lower end"
        : "begin it at " + from + ", where the band below it ends";
  }
}
