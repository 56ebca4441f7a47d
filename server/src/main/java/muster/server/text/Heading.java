package muster.server.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.facts.Capability;
import muster.engine.facts.Dataset;
import muster.engine.facts.RiskOverride;
import muster.engine.facts.Round;
import muster.engine.facts.Threat;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finding;
import muster.engine.findings.Identity;
import muster.engine.findings.Risk;

/** What a reader must know before any number: round, date, versions and what a risk is. */
final class Heading {
  /** What every output says of a risk (method, opening). */
  static final String WHAT_A_RISK_IS =
      "A risk is harm points a year: neither casualties nor a probability.";

  private Heading() {}

  static String render(Assessment assessment, Dataset data, Page page) {
    Identity identity = assessment.assessment();
    Round round = data.round();
    String title = round.name().isEmpty() ? round.round() : round.name();
    return identity.marking()
        + "\n\n"
        + page.paint().strong(title)
        + "\n"
        + Wrap.hanging("", versions(identity), page.width())
        + Wrap.hanging("", WHAT_A_RISK_IS + illustrative(assessment), page.width())
        + later(data, identity.asAt());
  }

  /**
   * Of the explanation of one result: title, id, versions and what a risk is.
   *
   * @param madeUp the sentence of {@link MadeUp}, with a space before it; empty where nothing is
   */
  static String ofOne(Identity identity, String title, String id, String madeUp, Page page) {
    StringBuilder out = new StringBuilder(identity.marking()).append("\n\n");
    boolean beside = title.length() + id.length() + 4 <= page.width();
    String strong = page.paint().strong(Wrap.hanging("", title, page.width()).stripTrailing());
    out.append(strong).append(beside ? "  (" + id + ")\n" : "\n");
    out.append(beside ? "" : Wrap.hanging("", "(" + id + ")", page.width()));
    out.append(Wrap.hanging("", versions(identity), page.width()));
    return out.append(Wrap.hanging("", WHAT_A_RISK_IS + madeUp, page.width()))
        .append('\n')
        .toString();
  }

  private static String later(Dataset data, LocalDate asAt) {
    long later =
        Stream.of(
                data.threats().stream().map(Threat::dated),
                data.capabilities().stream().map(Capability::dated),
                data.overrides().stream().map(RiskOverride::dated))
            .flatMap(dates -> dates)
            .filter(date -> date != null && date.isAfter(asAt))
            .count();
    return later == 0
        ? ""
        : Figures.count((int) later, "row is", "rows are") + " dated after the as-at date.\n";
  }

  static String versions(Identity identity) {
    return "As at %s · rule book %s · data %s · assessment %s"
        .formatted(
            Figures.date(identity.asAt()),
            Figures.brief(identity.ruleBook()),
            Figures.brief(identity.data()),
            Figures.brief(identity.id()));
  }

  private static String illustrative(Assessment assessment) {
    List<List<Finding>> scored =
        assessment.risks().stream().filter(r -> r.risk() != null).map(Risk::findings).toList();
    return MadeUp.scores(scored);
  }
}
