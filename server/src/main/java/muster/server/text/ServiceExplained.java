package muster.server.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.ServiceRoute;

/** One service: its regional risk, which way it goes and why, and its groups (method §5.1). */
public final class ServiceExplained {
  private final Outcome outcome;
  private final Dataset data;
  private final RuleBook book;
  private final Names names;
  private final Page page;

  /** Explains services of one outcome, which is of this data and rule book. */
  public ServiceExplained(Outcome outcome, Dataset data, RuleBook book, Page page) {
    this.outcome = outcome;
    this.data = data;
    this.book = book;
    this.names = new Names(data);
    this.page = page;
  }

  /** The id of a service's explanation, {@code service/SERVICE}. */
  public static String id(ServiceRisk service) {
    return "service/" + service.service();
  }

  /** The explanation of one service of the outcome's assessment. */
  public String of(ServiceRisk service) {
    Assessment assessment = outcome.assessment();
    StringBuilder out =
        new StringBuilder(
            Heading.ofOne(
                assessment.assessment(),
                names.service(service.service()),
                id(service),
                madeUp(service),
                page));
    out.append(summary(service));
    section("Forces", out);
    out.append(forces(service));
    if (service.route() != null) {
      section("Why it goes this way", out);
      out.append(why(service));
      section("Groups listed", out);
      out.append(listed(service.service()));
      section("Groups not listed for a reason of policy", out);
      out.append(notListed(service.service()));
    }
    return out.append('\n').append(assessment.assessment().marking()).append('\n').toString();
  }

  private String madeUp(ServiceRisk service) {
    return MadeUp.scores(
        outcome.assessment().risks().stream()
            .filter(r -> r.service().equals(service.service()) && r.risk() != null)
            .map(Risk::findings)
            .toList());
  }

  private void section(String title, StringBuilder out) {
    out.append('\n').append(page.paint().strong(title)).append("\n\n");
  }

  private String summary(ServiceRisk service) {
    TextTable table = new TextTable().ids("").words("");
    String partial = service.partial() ? " (partial: a force is not assessed)" : "";
    table.row(
        "regional risk",
        service.risk() == null
            ? "not known: no force is assessed"
            : Figures.number(service.risk()) + " harm points a year" + partial);
    if (service.spread() != null) {
      table.row(
          "spread", Figures.number(service.spread()) + " between the largest and the smallest");
    }
    ServiceRoute route = service.route();
    if (route != null) {
      table.row("route", route.route());
      table.row(
          "groups",
          "%,d possible, %,d connected, %,d listed"
              .formatted(route.possible(), route.connected(), route.listed()));
    }
    return table.render(page, "");
  }

  private String forces(ServiceRisk service) {
    TextTable table = new TextTable().words("Force").words("Band").figures("Risk");
    table.figures("Share of the region's").ids("Explained by");
    for (Risk risk : outcome.assessment().risks()) {
      if (risk.service().equals(service.service())) {
        Double share = service.shares().get(risk.force());
        table.row(
            names.force(risk.force()),
            risk.band() == null ? "not assessed" : risk.band(),
            risk.risk() == null ? "" : Figures.number(risk.risk()),
            share == null ? "" : Figures.percent(share),
            risk.id());
      }
    }
    return table.render(page, "");
  }

  private String why(ServiceRisk service) {
    GivenFacts given =
        new GivenFacts(
            data,
            book,
            outcome.trace(),
            outcome.assessment().assessment().asAt(),
            Map.of(
                "standing:" + service.service(),
                "what the forces returned for the service, above"));
    Explanation explanation = new Explanation(service.service(), outcome.trace(), given);
    return Tree.render(List.of(explanation.tree(service.route().finding())), page);
  }

  private String listed(String service) {
    List<Opportunity> listed =
        outcome.assessment().opportunities().stream()
            .filter(o -> o.service().equals(service))
            .toList();
    if (listed.isEmpty()) {
      return "None.\n";
    }
    TextTable table = new TextTable().figures("Rank").words("Forces").words("Way of working");
    table.figures("Risk reduction").figures("Value");
    listed.forEach(
        o ->
            table.row(
                String.valueOf(o.rank()),
                names.group(o.forces()),
                o.wayOfWorking(),
                Figures.points(o.riskReduction()),
                Figures.value(o.value())));
    return table.render(page, "");
  }

  private String notListed(String service) {
    List<NotListed> groups =
        outcome.assessment().notListed().stream().filter(n -> n.service().equals(service)).toList();
    if (groups.isEmpty()) {
      return "None.\n";
    }
    TextTable table = new TextTable().words("Forces").words("Reason");
    HeldBack.byReason(groups).forEach((reason, of) -> table.row(groups(of), reason));
    return table.render(page, "");
  }

  private String groups(List<NotListed> groups) {
    return groups.stream().map(n -> names.group(n.forces())).collect(Collectors.joining("; "));
  }
}
