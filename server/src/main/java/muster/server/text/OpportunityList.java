package muster.server.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.server.text.TextTable.Cell;

/**
 * Where forces could work together (method §5): the best undominated group of each service in rank
 * order, its alternatives indented below.
 */
final class OpportunityList {
  private static final String DOMINATED = "dominated";

  /** Columns that flags need to stand beside the rest. */
  private static final int WIDE = 120;

  /** Columns below which the way of working stands below its group. */
  private static final int NARROW = 80;

  private final Names names;
  private final Map<String, String> flagMeanings;
  private final Page page;

  OpportunityList(Dataset data, Map<String, String> flagMeanings, Page page) {
    this.names = new Names(data);
    this.flagMeanings = flagMeanings;
    this.page = page;
  }

  /**
   * The list.
   *
   * @param most alternatives of one service, from 0; how many more there are is said
   */
  String render(Assessment assessment, int most) {
    List<Opportunity> all = assessment.opportunities();
    String weights = Weights.line(assessment.assessment().weights().opportunities());
    if (all.isEmpty()) {
      return Wrap.hanging("", (weights + " No group of forces is listed.").strip(), page.width());
    }
    Map<String, List<Opportunity>> services = new LinkedHashMap<>();
    all.forEach(o -> services.computeIfAbsent(o.service(), s -> new ArrayList<>()).add(o));
    TextTable table = new TextTable().figures("Rank").words("Service and forces");
    if (!isNarrow()) {
      table.words("Way of working");
    }
    table.figures("Risk → after").figures("Saving").figures("Value");
    if (isWide()) {
      table.words("Flags");
    }
    List<Opportunity> shown = new ArrayList<>();
    services.values().forEach(of -> shown.addAll(service(of, most, table)));
    return Wrap.hanging("", weights + about(all), page.width())
        + "\n"
        + table.render(page, "")
        + legend(shown)
        + "\n"
        + Wrap.hanging("Why: ", "./muster explain FOLDER " + all.get(0).id(), page.width());
  }

  private static String about(List<Opportunity> all) {
    return " Values go from 0 to 100; risks are harm points a year, savings pounds a year. "
        + JointUnit.WHAT_AFTER_IS
        + MadeUp.sentence(all.stream().map(Opportunity::findings).toList(), "value", "values");
  }

  private boolean isWide() {
    return page.width() >= WIDE;
  }

  private boolean isNarrow() {
    return page.width() < NARROW;
  }

  /** The rows of one service; answers the opportunities that are shown. */
  private List<Opportunity> service(List<Opportunity> of, int most, TextTable table) {
    Opportunity best =
        of.stream().filter(o -> o.dominatedBy() == null).findFirst().orElse(of.get(0));
    heading(names.service(best.service()), table);
    add(best, "", table);
    List<Opportunity> shown =
        of.stream().filter(o -> !o.id().equals(best.id())).limit(most).toList();
    shown.forEach(o -> add(o, "  ", table));
    int more = of.size() - 1 - shown.size();
    if (more > 0) {
      String groups = Figures.count(more, "more group", "more groups");
      table.under("  " + groups + " (--alternatives " + (of.size() - 1) + " shows all)");
    }
    return Stream.concat(Stream.of(best), shown.stream()).toList();
  }

  private void heading(String service, TextTable table) {
    UnaryOperator<String> strong = page.paint()::strong;
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(""), new Cell(service, strong)));
    int columns = isWide() ? 7 : isNarrow() ? 5 : 6;
    while (cells.size() < columns) {
      cells.add(Cell.of(""));
    }
    table.row(cells);
  }

  private void add(Opportunity opportunity, String indent, TextTable table) {
    String flags = String.join(", ", flags(opportunity));
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(String.valueOf(opportunity.rank())));
    cells.add(Cell.of(indent + names.group(opportunity.forces())));
    if (!isNarrow()) {
      cells.add(Cell.of(way(opportunity)));
    }
    cells.add(
        Cell.of(
            Figures.points(opportunity.riskBefore())
                + " → "
                + Figures.points(opportunity.riskAfter())));
    cells.add(Cell.of(Figures.pounds(opportunity.saving())));
    cells.add(Cell.of(Figures.value(opportunity.value())));
    if (isWide()) {
      cells.add(Cell.of(flags));
      table.row(cells);
    } else {
      table.row(cells);
      table.under(isNarrow() ? indent + "  " + way(opportunity) : "");
      table.under(flags.isEmpty() ? "" : indent + "  " + flags);
    }
  }

  private static String way(Opportunity opportunity) {
    return opportunity.wayOfWorking() + (opportunity.stages().size() > 1 ? ", in stages" : "");
  }

  private static List<String> flags(Opportunity opportunity) {
    Stream<String> dominated =
        opportunity.dominatedBy() == null ? Stream.of() : Stream.of(DOMINATED);
    return Stream.concat(dominated, opportunity.flags().stream()).toList();
  }

  private String legend(List<Opportunity> shown) {
    Map<String, String> meanings = new LinkedHashMap<>(flagMeanings);
    meanings.put(DOMINATED, "a smaller group of the service is as good on every criterion");
    return new FlagLegend(meanings, page)
        .render(shown.stream().flatMap(o -> flags(o).stream()).collect(Collectors.toSet()));
  }
}
