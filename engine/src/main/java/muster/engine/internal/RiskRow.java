package muster.engine.internal;

import java.util.List;
import java.util.Optional;
import muster.engine.InvalidRules;
import muster.engine.RuleProblem;
import muster.engine.Trace.Step;
import muster.engine.facts.RiskOverride;
import muster.engine.findings.Banded;
import muster.engine.findings.CalculatedRisk;
import muster.engine.findings.Coverage;
import muster.engine.findings.Finding;
import muster.engine.findings.Flag;
import muster.engine.findings.JudgedRisk;
import muster.engine.findings.Load;
import muster.engine.findings.NotAssessed;
import muster.engine.findings.Protection;
import muster.engine.findings.Risk;
import muster.engine.findings.Standards;
import muster.engine.findings.ThreatTotal;

/** Makes one row of the risks from what was concluded about one return. */
final class RiskRow {
  private final Return made;
  private final List<Step> steps;

  RiskRow(Return made, List<Step> steps) {
    this.made = made;
    this.steps = steps;
  }

  /**
   * The row, without ranks.
   *
   * @throws InvalidRules when the rules came to no conclusion, or to several, about something that
   *     a row needs: a rule that silently does not fire must not go unseen
   */
  Risk build() {
    List<Finding> findings = steps.stream().map(Step::finding).toList();
    if (!made.isComplete()) {
      requireSome(NotAssessed.class);
      return row(Risk.Status.NOT_ASSESSED, findings);
    }
    double load = only(Load.class).teams();
    double cover = only(Coverage.class).cover();
    double standards = only(Standards.class).met();
    double protection = only(Protection.class).protection();
    ThreatTotal threat = only(ThreatTotal.class);
    double risk = only(CalculatedRisk.class).points();
    double judged = only(JudgedRisk.class).points();
    return new Risk(
        made.force().force(),
        made.service().service(),
        Risk.Status.ASSESSED,
        threat.points(),
        load,
        cover,
        standards,
        protection,
        risk,
        isOverridden() ? judged : null,
        only(Banded.class).band(),
        null,
        null,
        threat.worstStrand().isEmpty() ? null : threat.worstStrand(),
        flags(),
        findings);
  }

  /** The row with its places among all rows and among its service's. */
  static Risk withRanks(Risk row, int rank, int rankInService) {
    return new Risk(
        row.force(),
        row.service(),
        row.status(),
        row.threat(),
        row.load(),
        row.cover(),
        row.standards(),
        row.protection(),
        row.risk(),
        row.overridden(),
        row.band(),
        rank,
        rankInService,
        row.worstStrand(),
        row.flags(),
        row.findings());
  }

  private Risk row(Risk.Status status, List<Finding> findings) {
    return new Risk(
        made.force().force(),
        made.service().service(),
        status,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        findings);
  }

  private List<String> flags() {
    return concluded(Flag.class).stream().map(Flag::flag).distinct().sorted().toList();
  }

  /** Judged by a person when the finding that judged it rests on a row of overrides.csv. */
  private boolean isOverridden() {
    String key =
        new RiskOverride(made.force().force(), made.service().service(), 0, "", "", null).key();
    return steps.stream()
        .filter(s -> s.conclusion() instanceof JudgedRisk)
        .anyMatch(s -> s.finding().facts().contains(key));
  }

  private <T> List<T> concluded(Class<T> type) {
    return steps.stream().map(Step::conclusion).filter(type::isInstance).map(type::cast).toList();
  }

  private void requireSome(Class<?> type) {
    if (concluded(type).isEmpty()) {
      throw none(type, "concluded no");
    }
  }

  private <T> T only(Class<T> type) {
    List<T> found = concluded(type);
    Optional<T> one = found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    return one.orElseThrow(
        () -> none(type, found.isEmpty() ? "concluded no" : "concluded several"));
  }

  private InvalidRules none(Class<?> type, String what) {
    return new InvalidRules(
        List.of(
            new RuleProblem(
                "(rule book)",
                0,
                0,
                "the rules %s `%s` for %s and %s"
                    .formatted(
                        what, type.getSimpleName(), made.force().force(), made.service().service()),
                "look at the rules that conclude it, and at the tables and dates they join")));
  }
}
