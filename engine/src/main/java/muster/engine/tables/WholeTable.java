package muster.engine.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import muster.engine.RuleProblem;

/** What must be true of a table as a whole, on every day that it says anything. */
public final class WholeTable {
  private final TableFile table;
  private final List<RuleProblem> problems;

  private WholeTable(TableFile table, List<RuleProblem> problems) {
    this.table = table;
    this.problems = problems;
  }

  /** Tells gaps and overlaps of ranges, and weights that sum to nothing. */
  public static void check(TableFile table, List<RuleProblem> problems) {
    WholeTable whole = new WholeTable(table, problems);
    for (LocalDate day : whole.days()) {
      List<PolicyRow> rows = table.inForce(day);
      if (table.table() == PolicyTable.BANDS) {
        whole.ranges(day, rows);
      } else if (table.table() == PolicyTable.STANDARD_HEADINGS) {
        whole.weights(day, rows);
      }
    }
  }

  /** The days on which another set of rows comes into force. */
  private Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    table.rows().stream()
        .flatMap(r -> Stream.of(r.from(), r.to() == null ? r.from() : r.to().plusDays(1)))
        .filter(day -> !table.inForce(day).isEmpty())
        .forEach(days::add);
    return days;
  }

  private void ranges(LocalDate day, List<PolicyRow> rows) {
    List<PolicyRow> sorted =
        rows.stream().sorted(Comparator.comparingDouble(r -> range(r).lowest())).toList();
    BigDecimal reached = BigDecimal.ZERO;
    for (PolicyRow row : sorted) {
      BigDecimal from = range(row).from() == null ? BigDecimal.ZERO : range(row).from();
      if (reached == null || from.compareTo(reached) < 0) {
        problem(row, "overlaps the band below it on " + day, "a risk must fall in one band only");
      } else if (from.compareTo(reached) > 0) {
        problem(
            row,
            "leaves out " + reached + " to " + from + " on " + day,
            "begin it at " + reached + ", where the band below it ends");
      }
      reached = range(row).below();
    }
    if (reached != null) {
      problem(
          sorted.get(sorted.size() - 1),
          "is the highest and ends at " + reached + " on " + day,
          "write the highest band as >=" + range(sorted.get(sorted.size() - 1)).from());
    }
  }

  private static Range range(PolicyRow row) {
    return Range.parse(row.cells().get("risk")).orElseThrow();
  }

  private void weights(LocalDate day, List<PolicyRow> rows) {
    if (rows.stream().allMatch(r -> new BigDecimal(r.cells().get("weight")).signum() == 0)) {
      problem(rows.get(0), "and all others weigh nothing on " + day, "weigh at least one heading");
    }
  }

  private void problem(PolicyRow row, String what, String help) {
    String key = table.table().key(row);
    problems.add(new RuleProblem(table.path(), row.number(), 0, "`" + key + "` " + what, help));
  }
}
