package muster.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the cells of one row must be to each other. */
final class RowRules {
  private static final Map<String, RowRules.Rule> RULES =
      Map.of(
          "threats.csv", RowRules::demand,
          "borders.csv", RowRules::border,
          "events.csv", RowRules::event,
          "projects.csv", RowRules::project);

  private RowRules() {}

  private interface Rule {
    void check(CheckedRow row, Cells cells);
  }

  /** Where a rule says what is wrong. */
  private record Cells(String file, CheckedRow row, Report report) {
    void report(String column, String expected, String help) {
      report.cell(file, row.number(), column, new Fault(row.text(column), expected, help));
    }
  }

  /** Reports what is wrong inside the rows of a file. */
  static void check(String file, List<CheckedRow> rows, Report report) {
    Optional.ofNullable(RULES.get(file))
        .ifPresent(rule -> rows.forEach(row -> rule.check(row, new Cells(file, row, report))));
  }

  private static void demand(CheckedRow row, Cells cells) {
    if (row.has("demand") && row.has("demand_level")) {
      cells.report(
          "demand_level", "a blank, as `demand` is given", "give a number or a level, not both");
    }
    atMost("demand_low", "demand", row, cells);
    atMost("demand", "demand_high", row, cells);
    if (!row.has("demand")) {
      atMost("demand_low", "demand_high", row, cells);
    }
  }

  private static void atMost(String lower, String upper, CheckedRow row, Cells cells) {
    Optional<BigDecimal> low = row.findDecimal(lower);
    Optional<BigDecimal> high = row.findDecimal(upper);
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      cells.report(
          lower,
          "at most the `" + upper + "` of the row, `" + row.text(upper) + "`",
          "the order is demand_low, demand, demand_high");
    }
  }

  private static void border(CheckedRow row, Cells cells) {
    if (row.has("force_a") && row.text("force_a").equals(row.text("force_b"))) {
      cells.report("force_b", "another force than `force_a`", "no force borders itself");
    }
  }

  private static void event(CheckedRow row, Cells cells) {
    Optional<LocalDate> from = row.findDate("from");
    Optional<LocalDate> to = row.findDate("to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      cells.report(
          "to", "a day on or after `from`, " + from.get(), "an event ends after it begins");
    }
  }

  private static void project(CheckedRow row, Cells cells) {
    if (row.list("links").contains(row.text("project"))) {
      cells.report("links", "other projects", "take `" + row.text("project") + "` itself out");
    }
  }
}
