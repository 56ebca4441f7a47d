package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.Stage;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finding;
import muster.engine.findings.Opportunity;

/** One opportunity from its value down to rows, parameters, rules and references (method §5). */
public final class OpportunityExplained {
  private final Outcome outcome;
  private final Dataset data;
  private final RuleBook book;
  private final Page page;

  /** Explains opportunities of one outcome, which is of this data and rule book. */
  public OpportunityExplained(Outcome outcome, Dataset data, RuleBook book, Page page) {
    this.outcome = outcome;
    this.data = data;
    this.book = book;
    this.page = page;
  }

  /**
   * The explanation of one opportunity of the outcome's assessment.
   *
   * @param flagMeanings what each flag means, in a few words, by id
   */
  public String of(Opportunity opportunity, Map<String, String> flagMeanings) {
    Assessment assessment = outcome.assessment();
    JointUnit unit = new JointUnit(opportunity, data, page);
    Names names = new Names(data);
    String title = names.service(opportunity.service()) + ": " + names.forces(opportunity.forces());
    StringBuilder out =
        new StringBuilder(
            Heading.ofOne(
                assessment.assessment(),
                title,
                opportunity.id(),
                MadeUp.shown(opportunity.findings()),
                page));
    out.append(summary(opportunity, flagMeanings));
    section("Value", out);
    out.append(
        Contributions.render(
            opportunity.value(),
            opportunity.points(),
            opportunity.contributions(),
            assessment.assessment().weights().opportunities(),
            page));
    section("The joint unit", out);
    out.append(unit.pool()).append('\n').append(unit.members());
    section("Stages and shares of the cost", out);
    out.append(unit.stages());
    section("Ways of working: the first that fits is taken", out);
    out.append(new Ways(book, assessment.assessment().asAt(), page).render(opportunity));
    findings(opportunity, out);
    return out.append('\n').append(assessment.assessment().marking()).append('\n').toString();
  }

  private void section(String title, StringBuilder out) {
    out.append('\n').append(page.paint().strong(title)).append("\n\n");
  }

  private String summary(Opportunity o, Map<String, String> flagMeanings) {
    Assessment assessment = outcome.assessment();
    long inService =
        assessment.opportunities().stream().filter(x -> x.service().equals(o.service())).count();
    TextTable table = new TextTable().ids("").words("");
    table.row(
        "rank",
        "%d of %d, %d of %d in the service"
            .formatted(o.rank(), assessment.opportunities().size(), o.rankInService(), inService));
    table.row(
        "value",
        "%s of 100 by the weight set %s"
            .formatted(
                Figures.number(o.value()),
                Weights.id(assessment.assessment().weights().opportunities())));
    table.row("way of working", o.wayOfWorking() + ", by a " + o.instrument() + "; " + o.scale());
    table.row(
        "risk",
        "%s before − %s as one joint unit = %s less (%s), harm points a year"
            .formatted(
                Figures.number(o.riskBefore()),
                Figures.number(o.riskAfter()),
                Figures.number(o.riskReduction()),
                Figures.percent(o.riskReduction() / o.riskBefore())));
    table.row("saving", saving(o));
    if (o.dominatedBy() != null) {
      table.row(
          "dominated", "by " + o.dominatedBy() + ", as good on every criterion; the rank stays");
    }
    o.flags().forEach(flag -> table.row(flag, "flag: " + flagMeanings.getOrDefault(flag, flag)));
    return table.render(page, "");
  }

  private static String saving(Opportunity o) {
    String payback =
        o.paybackYears() == null
            ? "never paid back by a saving that is known"
            : "paid back in " + Figures.number(o.paybackYears()) + " years";
    return "%s a year after running costs; set-up %s, running %s a year; %s"
        .formatted(
            Figures.pounds(o.saving()),
            Figures.pounds(o.setUp()),
            Figures.pounds(o.running()),
            payback);
  }

  private void findings(Opportunity opportunity, StringBuilder out) {
    Assessment assessment = outcome.assessment();
    GivenFacts given =
        new GivenFacts(
            data,
            book,
            outcome.trace(),
            assessment.assessment().asAt(),
            new GroupFacts(opportunity, data).byKey());
    String about = opportunity.id().substring("opportunity/".length());
    Explanation explanation = new Explanation(about, outcome.trace(), given);
    List<Tree> trees = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      List<Finding> of =
          opportunity.findings().stream()
              .filter(f -> f.rule().startsWith(stage.folder() + "/"))
              .toList();
      trees.addAll(explanation.trees(of));
    }
    if (!trees.isEmpty()) {
      out.append('\n').append(page.paint().strong("Why")).append('\n');
      out.append(Tree.render(trees, page));
    }
  }
}
