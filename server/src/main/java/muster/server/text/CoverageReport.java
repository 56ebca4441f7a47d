package muster.server.text;

import java.util.List;
import java.util.stream.Stream;
import muster.engine.RuleCoverage;
import muster.engine.RuleCoverage.Thing;

/** What of a rule book is exercised, in totals, and by name what is not. */
public final class CoverageReport {
  private static final String DATASETS =
      "A branch is that a rule fires, or does not. Datasets: the East Midlands and the practice round,"
          + " as at each day on which something in the rule book begins, by every weight set.";

  private CoverageReport() {}

  /** The report, of a coverage by the datasets that this program ships with. */
  public static String of(RuleCoverage coverage, Page page) {
    TextTable totals = new TextTable().ids("").figures("exercised").figures("");
    totals.figures("by examples").figures("by datasets");
    row("rules", coverage.rules(), totals);
    row("branches", coverage.branches(), totals);
    row("rows and values", coverage.rows(), totals);
    StringBuilder out = new StringBuilder(totals.render(page, ""));
    out.append('\n').append(Wrap.hanging("", DATASETS, page.width()));
    List<Thing> missed =
        Stream.of(coverage.rules(), coverage.branches(), coverage.rows())
            .flatMap(List::stream)
            .filter(thing -> !thing.isExercised())
            .toList();
    if (!missed.isEmpty()) {
      out.append('\n').append(page.paint().strong("Exercised by nothing")).append('\n');
      missed.forEach(thing -> out.append("  ").append(thing.name()).append('\n'));
    }
    return out.toString();
  }

  private static void row(String what, List<Thing> things, TextTable totals) {
    long exercised = things.stream().filter(Thing::isExercised).count();
    totals.row(
        what,
        exercised + " of " + things.size(),
        percent(exercised, things.size()),
        Long.toString(things.stream().filter(Thing::byExample).count()),
        Long.toString(things.stream().filter(Thing::byData).count()));
  }

  /** In whole percent, rounded down so that 100 % means all. */
  private static String percent(long part, int all) {
    return all == 0 ? "" : 100 * part / all + " %";
  }
}
