package muster.engine.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import muster.engine.RuleProblem;

/** What must be true of a table as a whole, on every day that it says anything. */
public final class WholeTable {
  /** Problems of one table of which no more days are looked at. */
  static final int MOST_TOLD = 100;

  private final TableFile table;
  private final List<RuleProblem> problems;

  private WholeTable(TableFile table, List<RuleProblem> problems) {
    this.table = table;
    this.problems = problems;
  }

  /**
   * Tells gaps and overlaps of ranges, and those that nothing is in, weights that do not add up, an
   * order that two rows share, curves that are no line, words that the dataset format does not have
   * or has and the table lacks, and points above 100.
   */
  public static void check(TableFile table, List<RuleProblem> problems) {
    WholeTable whole = new WholeTable(table, problems);
    TableWords.check(table, problems);
    if (WeightSets.isFor(table.table())) {
      new WholeWeights(table).check(problems);
    }
    if (table.table() == PolicyTable.BANDS) {
      whole.ranges();
    }
    int before = problems.size();
    for (LocalDate day : days(table)) {
      if (problems.size() - before > MOST_TOLD) {
        break;
      }
      List<PolicyRow> rows = table.inForce(day);
      switch (table.table()) {
        case STANDARD_HEADINGS -> whole.weights(day, rows);
        case ROUTES, WAYS_OF_WORKING, LEVELS, TRACKS -> whole.order(day, rows);
        case CURVES -> whole.curves(day, rows);
        default -> {
          // nothing more than each row says for itself
        }
      }
    }
  }

  /** The days on which another set of rows comes into force. */
  static Set<LocalDate> days(TableFile table) {
    Set<LocalDate> days = new TreeSet<>();
    table.rows().stream()
        .flatMap(r -> Stream.of(r.from(), r.to() == null ? r.from() : r.to().plusDays(1)))
        .distinct()
        .filter(day -> !table.inForce(day).isEmpty())
        .forEach(days::add);
    return days;
  }

  private void ranges() {
    int column = table.columns().indexOf("risk") + 1;
    List<PolicyRow> empty = table.rows().stream().filter(RangeFaults::holdsNothing).toList();
    empty.forEach(
        row ->
            problems.add(
                new RuleProblem(
                    table.path(),
                    row.number(),
                    column,
                    "`%s` can never match: no risk is in `%s`"
                        .formatted(table.table().key(row), row.cells().get("risk")),
                    "a risk is at least 0: take the row out, or let it end above 0")));
    if (!empty.isEmpty()) {
      return; // what such a row was meant to hold is not to be told as missing
    }
    RangeFaults.of(table)
        .forEach(
            f ->
                problems.add(
                    new RuleProblem(
                        table.path(),
                        f.row(),
                        table.columns().indexOf(f.column()) + 1,
                        f.message(),
                        f.help())));
  }

  private void weights(LocalDate day, List<PolicyRow> rows) {
    if (rows.stream().allMatch(r -> new BigDecimal(r.cells().get("weight")).signum() == 0)) {
      problem(rows.get(0), "and all others weigh nothing on " + day, "weigh at least one heading");
    }
  }

  /** The first row that applies counts, so no two may stand at the same place. */
  private void order(LocalDate day, List<PolicyRow> rows) {
    Map<Integer, PolicyRow> places = new HashMap<>();
    for (PolicyRow row : rows) {
      int place = Integer.parseInt(row.cells().get("order"));
      PolicyRow earlier = places.putIfAbsent(place, row);
      if (earlier != null) {
        problem(
            row,
            "and `%s` both have order %d on %s".formatted(table.table().key(earlier), place, day),
            "give each an order of its own: the first that applies counts");
      }
    }
  }

  private void curves(LocalDate day, List<PolicyRow> rows) {
    Map<String, PolicyRow> alone = new HashMap<>();
    Set<String> drawn = new HashSet<>();
    Map<String, PolicyRow> amounts = new HashMap<>();
    for (PolicyRow row : rows) {
      String curve = row.cells().get("curve");
      BigDecimal at = new BigDecimal(row.cells().get("at")).stripTrailingZeros();
      PolicyRow earlier = amounts.putIfAbsent(curve + "/" + at, row);
      if (earlier != null) {
        problem(
            row,
            "is the amount of row %d again on %s".formatted(earlier.number(), day),
            "keep one of them");
      }
      if (drawn.add(curve)) {
        alone.put(curve, row);
      } else {
        alone.remove(curve);
      }
    }
    alone.values().stream()
        .sorted(Comparator.comparingInt(PolicyRow::number))
        .forEach(
            row ->
                problem(
                    row,
                    "is the only point of its curve on " + day,
                    "a curve needs at least two points"));
  }

  private void problem(PolicyRow row, String what, String help) {
    String key = table.table().key(row);
    problems.add(new RuleProblem(table.path(), row.number(), 0, "`" + key + "` " + what, help));
  }
}
