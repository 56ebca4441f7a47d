package muster.server.text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import muster.engine.RuleBook;
import muster.engine.findings.Finding;
import muster.engine.findings.Opportunity;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.WayOfWorking;

/** The ways of working in the order they are tried: which was taken, and what else there was. */
final class Ways {
  private final List<WayOfWorking> ways;
  private final Page page;

  Ways(RuleBook book, LocalDate asAt, Page page) {
    this.page = page;
    this.ways =
        book.tables().stream()
            .filter(file -> file.table() == PolicyTable.WAYS_OF_WORKING)
            .map(file -> file.inForce(asAt))
            .flatMap(Collection::stream)
            .map(row -> row.fact())
            .filter(WayOfWorking.class::isInstance)
            .map(WayOfWorking.class::cast)
            .sorted(Comparator.comparingInt(WayOfWorking::order))
            .toList();
  }

  String render(Opportunity opportunity) {
    TextTable table = new TextTable().ids("Way of working").ids("").words("Why");
    boolean found = false;
    for (WayOfWorking way : ways) {
      boolean taken = way.way().equals(opportunity.wayOfWorking());
      String said = taken ? "taken" : found ? "comes later" : "does not fit";
      table.row(way.way(), said, why(way, opportunity.findings()));
      found |= taken;
    }
    if (!found) {
      table.row(opportunity.wayOfWorking(), "taken", "");
    }
    return table.render(page, "");
  }

  /** A rule that finds a way of working is named after it. */
  private static String why(WayOfWorking way, List<Finding> findings) {
    String rule = "way/" + way.way().replace(' ', '-');
    return findings.stream()
        .filter(f -> f.rule().equals(rule))
        .map(Finding::sentence)
        .collect(Collectors.joining(" "));
  }
}
