package muster.engine.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.engine.RuleProblem;

/**
 * What must be true of the sets of one table of weights. A set can be asked for on every day, so it
 * never ends: a later one takes its place.
 */
final class WholeWeights {
  private static final String SET = "set";

  private final TableFile table;
  private final Map<String, PolicyRow> first = new TreeMap<>();
  private final Map<String, List<PolicyRow>> rows = new HashMap<>();

  WholeWeights(TableFile table) {
    this.table = table;
    for (PolicyRow row : table.rows()) {
      rows.computeIfAbsent(row.cells().get(SET), set -> new ArrayList<>()).add(row);
      first.merge(row.cells().get(SET), row, (a, b) -> b.from().isBefore(a.from()) ? b : a);
    }
  }

  /** The first row to come into force of each set. */
  Map<String, PolicyRow> first() {
    return first;
  }

  /**
   * Tells each set that, on some day from its first one on, does not add up to exactly 1 or does
   * not weigh a criterion.
   */
  void check(List<RuleProblem> problems) {
    Set<LocalDate> days = new TreeSet<>();
    for (PolicyRow row : table.rows()) {
      days.add(row.from());
      if (row.to() != null) {
        days.add(row.to().plusDays(1));
      }
    }
    int before = problems.size();
    for (LocalDate day : days) {
      for (PolicyRow row : first.values()) {
        if (problems.size() - before > WholeTable.MOST_TOLD) {
          return;
        }
        if (!row.from().isAfter(day)) {
          check(row, day, problems);
        }
      }
    }
  }

  private void check(PolicyRow begun, LocalDate day, List<RuleProblem> problems) {
    String set = begun.cells().get(SET);
    BigDecimal sum = BigDecimal.ZERO;
    Set<String> missing = new TreeSet<>(table.words());
    for (PolicyRow row : rows.get(set)) {
      if (row.inForce(day)) {
        sum = sum.add(new BigDecimal(row.cells().get("weight")));
        missing.remove(row.cells().get(table.table().wordColumn()));
      }
    }
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      String shown = sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
      problems.add(
          problem(
              begun,
              "the weights of the set `%s` sum to %s on %s".formatted(set, shown, day),
              "they must sum to exactly 1 from its first day on; a set does not end, a later one"
                  + " takes its place"));
    }
    if (!missing.isEmpty()) {
      problems.add(
          problem(
              begun,
              "the weight set `%s` does not weigh %s on %s"
                  .formatted(set, String.join(", ", missing), day),
              "a weight of 0 leaves a criterion out of account"));
    }
  }

  /** A problem told of the row with which a set begins. */
  RuleProblem problem(PolicyRow begun, String what, String help) {
    return new RuleProblem(table.path(), begun.number(), 0, what, help);
  }
}
