package muster.server.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.Trace;
import muster.engine.facts.Dataset;
import muster.engine.facts.Improvement;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finding;
import muster.engine.findings.Risk;
import muster.engine.findings.Unassessed;

/** One risk from its result down to rows, parameters, rules and references (method §0). */
public final class RiskExplained {
  private final Outcome outcome;
  private final Dataset data;
  private final RuleBook book;
  private final Page page;

  /** Explains risks of one outcome, which is of this data and rule book. */
  public RiskExplained(Outcome outcome, Dataset data, RuleBook book, Page page) {
    this.outcome = outcome;
    this.data = data;
    this.book = book;
    this.page = page;
  }

  /**
   * The explanation of one risk of the outcome's assessment.
   *
   * @param flagMeanings what each flag means, in a few words, by id
   */
  public String of(Risk risk, Map<String, String> flagMeanings) {
    Trace trace = outcome.trace();
    GivenFacts given = new GivenFacts(data, book, trace, outcome.assessment().assessment().asAt());
    String about = risk.force() + "/" + risk.service();
    Explanation explanation = new Explanation(about, trace, given);
    Set<Finding> planned = planned(risk, trace);
    List<Tree> trees = new ArrayList<>(explanation.trees("banded:" + about));
    trees.addAll(
        explanation.trees(risk.findings().stream().filter(f -> !planned.contains(f)).toList()));
    StringBuilder out = new StringBuilder(heading(risk, flagMeanings));
    section("Why", trees, out);
    section("Planned, not scored", planned.stream().map(explanation::tree).toList(), out);
    return out.append('\n')
        .append(outcome.assessment().assessment().marking())
        .append('\n')
        .toString();
  }

  private void section(String title, List<Tree> trees, StringBuilder out) {
    if (!trees.isEmpty()) {
      out.append('\n').append(page.paint().strong(title)).append('\n');
      out.append(Tree.render(trees, page));
    }
  }

  private String heading(Risk risk, Map<String, String> flagMeanings) {
    Assessment assessment = outcome.assessment();
    Names names = new Names(data);
    String title = names.service(risk.service()) + " in " + names.force(risk.force());
    StringBuilder out =
        new StringBuilder(
            Heading.ofOne(
                assessment.assessment(), title, risk.id(), MadeUp.shown(risk.findings()), page));
    if (risk.status() == Risk.Status.NOT_ASSESSED) {
      return out.append(Wrap.hanging("", notAssessed(risk), page.width())).toString();
    }
    long all = assessment.risks().stream().filter(r -> r.rank() != null).count();
    long inService =
        assessment.risks().stream()
            .filter(r -> r.rank() != null && r.service().equals(risk.service()))
            .count();
    TextTable table = new TextTable().ids("").words("");
    table.row("band", risk.band());
    table.row(
        "rank",
        risk.rank()
            + " of "
            + all
            + ", "
            + risk.rankInService()
            + " of "
            + inService
            + " in the service");
    table.row("risk", result(risk));
    if (risk.overridden() != null) {
      table.row("judged", judgement(risk));
    }
    table.row("protection", protection(risk));
    if (risk.worstStrand() != null) {
      table.row("worst strand", risk.worstStrand());
    }
    risk.flags().forEach(flag -> table.row(flag, "flag: " + flagMeanings.getOrDefault(flag, flag)));
    return out.append(table.render(page, "")).toString();
  }

  private static String result(Risk risk) {
    return "%s = threat %s × (1 − protection %s), harm points a year"
        .formatted(
            Figures.number(risk.risk()),
            Figures.number(risk.threat()),
            Figures.number(risk.protection()));
  }

  private String judgement(Risk risk) {
    return Figures.number(risk.overridden())
        + " counts for band and rank in place of the calculated "
        + Figures.number(risk.risk())
        + Judgement.reason(risk, data);
  }

  private static String protection(Risk risk) {
    return "%s = cover %s × standards %s; %s teams busy on average"
        .formatted(
            Figures.number(risk.protection()),
            Figures.number(risk.cover()),
            Figures.number(risk.standards()),
            Figures.number(risk.load()));
  }

  private String notAssessed(Risk risk) {
    return outcome.assessment().notAssessed().stream()
        .filter(u -> u.force().equals(risk.force()) && u.service().equals(risk.service()))
        .map(Unassessed::reason)
        .reduce("Not assessed, which is never counted as zero:", (a, b) -> a + " " + b);
  }

  private Set<Finding> planned(Risk risk, Trace trace) {
    Set<Finding> planned = new LinkedHashSet<>();
    data.improvements().stream()
        .filter(i -> i.force().equals(risk.force()) && i.service().equals(risk.service()))
        .map(Improvement::from)
        .sorted()
        .map(from -> "planned-improvement:" + risk.force() + "/" + risk.service() + "/" + from)
        .flatMap(key -> trace.listSteps(key).stream())
        .forEach(step -> planned.add(step.finding()));
    return planned;
  }
}
