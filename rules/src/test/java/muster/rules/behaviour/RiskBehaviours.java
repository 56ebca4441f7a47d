package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.CapabilityRow.nobody;
import static muster.rules.behaviour.Scenario.FIRST_DAY;
import static muster.rules.behaviour.Scenario.FORCE;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import muster.engine.findings.Finding;
import muster.engine.findings.Risk;

/** What protection leaves of the threat, judgement and bands (method section 3, R1, R3). */
final class RiskBehaviours {
  private static final String CALCULATED = "risk/calculated.drl";
  private static final String UNCHANGED = "risk/unchanged.drl";
  private static final String OVERRIDE = "risk/override.drl";
  private static final String IMPROVEMENT = "risk/improvement.drl";
  private static final String BAND = "risk/band.drl";
  private static final String BANDS = "tables/bands.csv";

  private RiskBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.add(
        new Behaviour(
            "a threat of 100 covered to 0.913021, standards met, leaves a risk of 8.6979",
            about(CALCULATED),
            bench ->
                Numbers.printed(
                    8.6979,
                    4,
                    bench.assess(Scenario.of(threat(), capability().people(6, 4))).risk().risk())));
    behaviours.add(
        new Behaviour(
            "a threat of 100 met by half the standard leaves a risk of 50",
            about(CALCULATED),
            bench ->
                Numbers.same(
                    50,
                    bench
                        .assess(
                            Scenario.of(
                                threat(),
                                capability().headings("met", "met", "not met", "not met")))
                        .risk()
                        .risk())));
    behaviours.add(
        new Behaviour(
            "without a judgement the calculated risk makes band and rank (R3)",
            about(UNCHANGED),
            bench -> {
              Seen seen = bench.assess(twoForces());
              assertThat(seen.risk().overridden()).isNull();
              assertThat(seen.risk().band()).isEqualTo("medium");
              assertThat(seen.risk().rank()).isEqualTo(2);
              assertThat(seen.risk("leicestershire").rank()).isEqualTo(1);
            }));
    behaviours.add(
        new Behaviour(
            "risks equal to nine decimals share a rank: 1, 1, 3",
            about(UNCHANGED),
            bench -> {
              Seen seen =
                  bench.assess(
                      twoForces()
                          .with(threat().of("lincolnshire").onePointEach().demand(199.9999999996))
                          .with(nobody().of("lincolnshire")));
              assertThat(seen.risk("leicestershire").rank()).isEqualTo(1);
              assertThat(seen.risk("lincolnshire").rank()).isEqualTo(1);
              assertThat(seen.risk().rank()).isEqualTo(3);
            }));
    behaviours.addAll(judgement());
    behaviours.add(improvement());
    behaviours.addAll(bands());
    return behaviours;
  }

  private static List<Behaviour> judgement() {
    return List.of(
        new Behaviour(
            "a judged risk makes band and rank, the calculated one is kept beside it (R3)",
            about(OVERRIDE),
            bench -> {
              Risk risk = bench.assess(judged(1000)).risk();
              Numbers.same(100, risk.risk());
              Numbers.same(1000, risk.overridden());
              assertThat(risk.band()).isEqualTo("critical");
              assertThat(risk.rank()).isEqualTo(1);
              assertThat(risk.rankInService()).isEqualTo(1);
            }),
        new Behaviour(
            "a risk may be judged to be nothing (R3)",
            about(OVERRIDE),
            bench -> {
              Risk risk = bench.assess(judged(0)).risk();
              Numbers.same(0, risk.overridden());
              assertThat(risk.band()).isEqualTo("low");
              assertThat(risk.rank()).isEqualTo(2);
            }),
        new Behaviour(
            "totals and shares take the calculated risk and not the judged one (R3)",
            about(OVERRIDE),
            bench -> {
              Seen seen = bench.assess(judged(1000));
              Numbers.same(100 + 200, seen.total().risk());
              Numbers.same(200 - 100, seen.total().spread());
              Numbers.same(1.0 / 3, seen.total().shares().get(FORCE));
            }),
        new Behaviour(
            "a judgement names who made it, why, and both figures (R3)",
            about(OVERRIDE),
            bench ->
                assertThat(bench.assess(judged(1000)).finding("risk/override").sentence())
                    .contains("1000", "100", "a known gang", "ACC Crime", FIRST_DAY.toString())),
        new Behaviour(
            "a judgement on another force changes nothing here (R3)",
            about(UNCHANGED, OVERRIDE),
            bench -> {
              Seen seen =
                  bench.assess(
                      twoForces().override("leicestershire", 5, "calm", "ACC Crime", FIRST_DAY));
              assertThat(seen.risk().overridden()).isNull();
              assertThat(seen.risk().rank()).isEqualTo(1);
              Numbers.same(5, seen.risk("leicestershire").overridden());
            }));
  }

  /** Risks of 100 and 200. */
  private static Scenario twoForces() {
    return Scenario.of(threat(), nobody())
        .with(threat().of("leicestershire").demand(2))
        .with(nobody().of("leicestershire"));
  }

  private static Scenario judged(double points) {
    return twoForces().override(FORCE, points, "a known gang", "ACC Crime", FIRST_DAY);
  }

  private static Behaviour improvement() {
    return new Behaviour(
        "a force's improvement plan is shown and not scored (R3)",
        about(IMPROVEMENT),
        bench -> {
          Scenario plan =
              Scenario.of(threat(), capability().people(4, 4))
                  .improvement(LocalDate.of(2009, 9, 1), 2, "two detectives", "plan 2009, p. 4");
          Seen seen = bench.assess(plan);
          Finding finding = seen.finding("risk/improvement");
          assertThat(finding.sentence())
              .contains("2009-09-01", "2", "two detectives", "plan 2009, p. 4");
          assertThat(finding.facts())
              .contains("improvements.csv:derbyshire/major-crime/2009-09-01");
          assertThat(finding.reference()).contains("R3", "S4");
          Numbers.printed(0.430467, 6, seen.risk().cover());
        });
  }

  private static List<Behaviour> bands() {
    return List.of(
        band(0, "low"),
        band(50, "low"),
        band(99.999999999, "low"),
        band(99.9999999996, "medium"),
        band(100, "medium"),
        band(200, "medium"),
        band(299.999999999, "medium"),
        band(299.9999999996, "high"),
        band(300, "high"),
        band(600, "high"),
        band(999.999999999, "high"),
        band(999.9999999996, "critical"),
        band(1000, "critical"),
        band(1e9, "critical"));
  }

  /** Cut-offs compare values rounded to nine decimals. */
  private static Behaviour band(double risk, String band) {
    return new Behaviour(
        "a risk of %s is %s".formatted(Numbers.plain(risk), band),
        about(BANDS, BAND),
        bench ->
            assertThat(
                    bench
                        .assess(Scenario.of(threat().onePointEach().demand(risk), nobody()))
                        .risk()
                        .band())
                .isEqualTo(band));
  }
}
