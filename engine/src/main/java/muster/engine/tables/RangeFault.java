package muster.engine.tables;

import static java.util.Comparator.naturalOrder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** Faults of which no more days are looked at. */
  private static final int MOST = 1_000;

  /** Whether a number is among them. */
  public boolean holds(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return exact.compareTo(from) >= 0 && (below == null || exact.compareTo(below) < 0);
  }

  /**
   * What is missed or shared on any day, from 0 upwards; each once, on its first day. Where they
   * are more than anybody reads, those of later days are left out.
   */
  public static List<RangeFault> of(TableFile table) {
    List<Held> sorted =
        table.rows().stream()
            .filter(r -> !holdsNothing(r))
            .map(Held::of)
            .sorted(Comparator.comparing(Held::from, Comparator.nullsFirst(naturalOrder())))
            .toList();
    Map<List<Object>, RangeFault> all = new LinkedHashMap<>();
    for (LocalDate day : WholeTable.days(table)) {
      if (all.size() > MOST) {
        break;
      }
      for (RangeFault fault : of(table, sorted, day)) {
        all.putIfAbsent(fault.onAnyDay(), fault);
      }
    }
    return List.copyOf(all.values());
  }

  /** Equal for the same fault on another day. */
  private List<Object> onAnyDay() {
    return List.of(row, otherRow, shared, from.stripTrailingZeros());
  }

  /** A row and the numbers it holds, read once. */
  private record Held(PolicyRow row, BigDecimal from, BigDecimal below) {
    static Held of(PolicyRow row) {
      Range range = range(row);
      return new Held(row, range.from(), range.below());
    }
  }

  private static List<RangeFault> of(TableFile table, List<Held> sorted, LocalDate day) {
    List<RangeFault> faults = new ArrayList<>();
    BigDecimal reached = BigDecimal.ZERO;
    PolicyRow highest = null;
    for (Held held : sorted) {
      PolicyRow row = held.row();
      if (!row.inForce(day)) {
        continue;
      }
      BigDecimal from = held.from() == null ? BigDecimal.ZERO : held.from().max(BigDecimal.ZERO);
      BigDecimal below = held.below();
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
