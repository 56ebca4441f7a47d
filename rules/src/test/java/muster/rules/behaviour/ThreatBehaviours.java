package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.CapabilityRow.nobody;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Expected harm points a year (method section 1). */
final class ThreatBehaviours {
  private static final String STATED = "threat/demand-stated.drl";
  private static final String LEVEL = "threat/demand-level.drl";
  private static final String HARM = "threat/harm.drl";
  private static final String STRAND = "threat/strand.drl";
  private static final String TOTAL = "risk/threat.drl";

  private ThreatBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.add(demandLevel("once in 10 years", 0.1));
    behaviours.add(demandLevel("once in 3 years", 0.3));
    behaviours.add(demandLevel("yearly", 1));
    behaviours.add(demandLevel("quarterly", 4));
    behaviours.add(demandLevel("monthly", 12));
    behaviours.add(demandLevel("weekly", 52));
    behaviours.add(demandLevel("daily", 365));
    behaviours.add(harmLevel("none", 0));
    behaviours.add(harmLevel("minor", 1));
    behaviours.add(harmLevel("moderate", 3));
    behaviours.add(harmLevel("serious", 10));
    behaviours.add(harmLevel("severe", 100));
    behaviours.add(harmLevel("catastrophic", 1000));
    ThreatRow.DIMENSIONS.forEach(dimension -> behaviours.add(dimension(dimension)));
    behaviours.add(trend("falling", 0.8));
    behaviours.add(trend("steady", 1));
    behaviours.add(trend("rising", 1.25));
    behaviours.add(trend("surging", 1.5));
    behaviours.add(
        new Behaviour(
            "12 rising incidents of one moderate and one minor harm are a threat of 60",
            about(STATED, HARM, STRAND, TOTAL),
            bench ->
                Numbers.same(
                    60,
                    bench
                        .assess(
                            Scenario.of(
                                threat()
                                    .demand(12)
                                    .trend("rising")
                                    .only("physical", "moderate")
                                    .harm("community", "minor"),
                                capability()))
                        .risk()
                        .threat())));
    behaviours.add(
        new Behaviour(
            "demand given as a number cites its evidence, source and date (R2)",
            about(STATED),
            bench -> assertCited(bench.assess(Scenario.of(threat(), capability())), STATED)));
    behaviours.add(
        new Behaviour(
            "demand given as a word cites its evidence, source and date (R2)",
            about(LEVEL),
            bench ->
                assertCited(
                    bench.assess(Scenario.of(threat().demandLevel("monthly"), capability())),
                    LEVEL)));
    behaviours.add(
        new Behaviour(
            "no incidents are no threat, and that is an answer",
            about(STATED),
            bench ->
                Numbers.same(
                    0, bench.assess(Scenario.of(threat().demand(0), nobody())).risk().threat())));
    behaviours.add(
        new Behaviour(
            "the harms of the six dimensions add up",
            about(HARM),
            bench ->
                Numbers.same(
                    1114,
                    bench
                        .assess(
                            Scenario.of(
                                threat()
                                    .harm("physical", "none")
                                    .harm("psychological", "minor")
                                    .harm("financial", "moderate")
                                    .harm("community", "serious")
                                    .harm("public_expectation", "severe")
                                    .harm("environmental", "catastrophic"),
                                capability()))
                        .risk()
                        .threat())));
    behaviours.addAll(strands());
    return behaviours;
  }

  private static List<Behaviour> strands() {
    return List.of(
        new Behaviour(
            "a service's threat is the sum over its strands, the worst one beside it (R18)",
            about(TOTAL, STRAND),
            bench -> {
              Seen seen =
                  bench.assess(
                      Scenario.empty()
                          .with(capability())
                          .with(strand("domestic-violence").demand(7))
                          .with(strand("sex-offenders").demand(3))
                          .with(strand("trafficking").demand(11))
                          .with(strand("child-protection").demand(10).trend("falling"))
                          .with(strand("repeat-missing").demand(8).trend("surging")));
              Numbers.same(7 + 3 + 11 + 8 + 12, seen.risk().threat());
              assertThat(seen.risk().worstStrand()).isEqualTo("repeat-missing");
            }),
        new Behaviour(
            "of equally bad strands the first by id is shown (R18)",
            about(TOTAL),
            bench ->
                assertThat(
                        bench
                            .assess(
                                Scenario.empty()
                                    .with(capability())
                                    .with(strand("trafficking").demand(5))
                                    .with(strand("child-protection").demand(5))
                                    .with(strand("domestic-violence").demand(5)))
                            .risk()
                            .worstStrand())
                    .isEqualTo("child-protection")),
        new Behaviour(
            "a service without strands has no worst one",
            about(TOTAL),
            bench ->
                assertThat(bench.assess(Scenario.of(threat(), capability())).risk().worstStrand())
                    .isNull()));
  }

  private static ThreatRow strand(String strand) {
    return threat().strand(strand).onePointEach();
  }

  private static Behaviour demandLevel(String level, double incidents) {
    return new Behaviour(
        "`%s` stands for %s incidents a year".formatted(level, Numbers.plain(incidents)),
        about("tables/demand-levels.csv", LEVEL),
        bench -> {
          Seen seen =
              bench.assess(Scenario.of(threat().demandLevel(level).onePointEach(), nobody()));
          Numbers.same(incidents, seen.risk().threat());
        });
  }

  private static Behaviour harmLevel(String level, double points) {
    return new Behaviour(
        "an incident `%s` in all six dimensions does 6 times %s harm points"
            .formatted(level, Numbers.plain(points)),
        about("tables/harm-levels.csv", HARM),
        bench ->
            Numbers.same(
                6 * points,
                bench.assess(Scenario.of(threat().all(level), nobody())).risk().threat()));
  }

  private static Behaviour dimension(String dimension) {
    return new Behaviour(
        "serious harm in %s alone does 10 harm points".formatted(dimension),
        about("tables/harm-dimensions.csv", HARM),
        bench ->
            Numbers.same(
                10,
                bench
                    .assess(Scenario.of(threat().only(dimension, "serious"), nobody()))
                    .risk()
                    .threat()));
  }

  private static Behaviour trend(String trend, double factor) {
    return new Behaviour(
        "a %s trend multiplies threat and load by %s".formatted(trend, Numbers.plain(factor)),
        about("tables/trends.csv", STRAND),
        bench -> {
          Seen seen =
              bench.assess(Scenario.of(threat().demand(365).days(0.5).trend(trend), capability()));
          Numbers.same(36_500 * factor, seen.risk().threat());
          Numbers.same(0.5 * factor, seen.risk().load());
        });
  }

  private static void assertCited(Seen seen, String rule) {
    assertThat(seen.finding(rule.replace(".drl", "")).sentence())
        .contains("local, national", "force assessment", Scenario.FIRST_DAY.toString());
  }
}
