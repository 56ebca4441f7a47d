package muster.engine.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.engine.tables.RangeFault.Kind;

/** Finds the numbers that the rows of a table of ranges miss or share, from 0 upwards. */
public final class RangeFaults {
  static final String COLUMN = "risk";

  /** Faults of which no more days are looked at: nobody reads more. */
  private static final int MOST = 1_000;

  /**
   * Rows of a table beyond which none is told to have ended or to be late: each is held against
   * each.
   */
  private static final int FEW = 200;

  private final TableFile table;
  private final List<Held> all;
  private final LocalDate day;
  private final List<RangeFault> faults = new ArrayList<>();

  /** A row and the numbers it holds, read once; {@code below} is null where they have no end. */
  private record Held(PolicyRow row, BigDecimal from, BigDecimal below) {
    static Held of(PolicyRow row) {
      Range range = range(row);
      BigDecimal from = range.from();
      return new Held(
          row, from == null ? BigDecimal.ZERO : from.max(BigDecimal.ZERO), range.below());
    }

    boolean overlaps(Held other) {
      return endsAbove(other.from) && other.endsAbove(from);
    }

    private boolean endsAbove(BigDecimal number) {
      return below == null || below.compareTo(number) > 0;
    }

    boolean endsAt(BigDecimal number) {
      return below != null && below.compareTo(number) == 0;
    }
  }

  private RangeFaults(TableFile table, List<Held> all, LocalDate day) {
    this.table = table;
    this.all = all;
    this.day = day;
  }

  /**
   * What is missed or shared on any day; each once, on its first day. Where they are more than
   * anybody reads, those of later days are left out.
   */
  public static List<RangeFault> of(TableFile table) {
    List<Held> held = held(table);
    Map<List<Object>, RangeFault> found = new LinkedHashMap<>();
    for (LocalDate day : WholeTable.days(table)) {
      if (found.size() > MOST) {
        break;
      }
      for (RangeFault fault : new RangeFaults(table, held, day).find()) {
        found.putIfAbsent(fault.onAnyDay(), fault);
      }
    }
    return List.copyOf(found.values());
  }

  /** What is missed or shared on a day. */
  public static List<RangeFault> of(TableFile table, LocalDate day) {
    return new RangeFaults(table, held(table), day).find();
  }

  private static List<Held> held(TableFile table) {
    return table.rows().stream()
        .filter(r -> !holdsNothing(r))
        .map(Held::of)
        .sorted(Comparator.comparing(Held::from))
        .toList();
  }

  private List<RangeFault> find() {
    List<Held> rows = new ArrayList<>(all.stream().filter(h -> h.row().inForce(day)).toList());
    if (rows.isEmpty()) {
      return List.of();
    }
    if (all.size() <= FEW) {
      stand(Kind.ENDED, all.stream().filter(this::endedUnreplaced).toList(), rows);
      stand(Kind.LATE, all.stream().filter(h -> isAwaited(h, rows)).toList(), rows);
      rows.sort(Comparator.comparing(Held::from));
    }
    BigDecimal reached = BigDecimal.ZERO;
    Held highest = null;
    for (Held held : rows) {
      if (reached == null || held.from().compareTo(reached) < 0) {
        add(Kind.SHARED, held, highest, held.from(), least(reached, held.below()));
      } else if (held.from().compareTo(reached) > 0) {
        add(Kind.MISSED, held, highest, reached, held.from());
      }
      if (highest == null || (reached != null && held.endsAbove(reached))) {
        reached = held.below();
        highest = held;
      }
    }
    if (reached != null) {
      add(Kind.MISSED, highest, null, reached, null);
    }
    return faults;
  }

  /** Tells that rows are not in force and lets them stand, so that only what is left is missed. */
  private void stand(Kind kind, List<Held> absent, List<Held> rows) {
    absent.forEach(held -> add(kind, held, null, held.from(), held.below()));
    rows.addAll(absent);
  }

  /** Whether it is over and nothing has taken its place since, not even in part. */
  private boolean endedUnreplaced(Held held) {
    LocalDate to = held.row().to();
    return to != null
        && to.isBefore(day)
        && all.stream()
            .filter(o -> !o.row().from().isAfter(day))
            .filter(o -> o.row().to() == null || o.row().to().isAfter(to))
            .noneMatch(o -> o.overlaps(held));
  }

  /** Whether it is to come and holds just what other rows leave out until then. */
  private boolean isAwaited(Held held, List<Held> rows) {
    LocalDate begins = held.row().from();
    return begins.isAfter(day)
        && rows.stream().noneMatch(r -> r.overlaps(held))
        && (held.from().signum() == 0 || rows.stream().anyMatch(r -> r.endsAt(held.from())))
        && (held.below() == null || rows.stream().anyMatch(r -> held.endsAt(r.from())))
        && all.stream()
            .filter(o -> o.row().from().isAfter(day) && o.row().from().isBefore(begins))
            .noneMatch(o -> o.overlaps(held));
  }

  private static BigDecimal least(BigDecimal one, BigDecimal other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.min(other);
  }

  private void add(Kind kind, Held held, Held other, BigDecimal from, BigDecimal below) {
    faults.add(
        new RangeFault(
            kind,
            held.row().number(),
            table.table().key(held.row()),
            other == null ? "" : table.table().key(other.row()),
            other == null ? 0 : other.row().number(),
            from,
            below,
            kind == Kind.ENDED ? held.row().to().plusDays(1) : day));
  }

  private static Range range(PolicyRow row) {
    return Range.parse(row.cells().get(COLUMN)).orElseThrow();
  }

  /** Whether a row holds numbers below 0 alone, which no risk is. */
  static boolean holdsNothing(PolicyRow row) {
    BigDecimal below = range(row).below();
    return below != null && below.signum() <= 0;
  }
}
