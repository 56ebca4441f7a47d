package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.Scenario.SERVICE;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

/** When an unmet standard is overdue (R19). */
final class OverdueBehaviours {
  private static final String RULE = "flag/standard-overdue.drl";
  private static final String DEADLINES = "tables/tier-deadlines.csv";
  private static final LocalDate END_OF_2009 = LocalDate.of(2009, 12, 31);
  private static final LocalDate END_OF_2011 = LocalDate.of(2011, 12, 31);

  private OverdueBehaviours() {}

  static List<Behaviour> list() {
    return List.of(
        tier("high", END_OF_2009, false),
        tier("high", END_OF_2009.plusDays(1), true),
        tier("medium", END_OF_2011, false),
        tier("medium", END_OF_2011.plusDays(1), true),
        tier("low", END_OF_2011, false),
        tier("low", END_OF_2011.plusDays(1), true),
        overdue(false, "a national service, as counter terrorism is", "national", "not met"),
        overdue(true, "a local service is not exempt", "local", "not met"),
        overdue(true, "a heading partly met is below met", "regional", "partly"),
        overdue(false, "every heading met", "regional", "met"),
        new Behaviour(
            "an overdue standard names its deadline (R19)",
            about(RULE, DEADLINES),
            bench ->
                assertThat(
                        bench
                            .assess(unmet("high", END_OF_2009.plusDays(1), "regional", "not met"))
                            .finding("flag/standard-overdue")
                            .sentence())
                    .contains("2009-12-31")),
        new Behaviour(
            "the tiers a service may have are high, medium and low from the first day",
            about(DEADLINES),
            bench ->
                assertThat(bench.assessor().ruleBook().vocabulary(Scenario.FIRST_DAY).words("tier"))
                    .containsExactlyInAnyOrder("high", "medium", "low")));
  }

  private static Behaviour tier(String tier, LocalDate asAt, boolean raised) {
    return FlagBehaviours.flag(
        "standard-overdue",
        raised,
        "the %s tier unmet on %s (R19)".formatted(tier, asAt),
        about(RULE, DEADLINES),
        unmet(tier, asAt, "regional", "not met"));
  }

  private static Behaviour overdue(boolean raised, String when, String reach, String level) {
    return FlagBehaviours.flag(
        "standard-overdue",
        raised,
        when + " (R19)",
        about(RULE),
        unmet("high", END_OF_2009.plusDays(1), reach, level));
  }

  private static Scenario unmet(String tier, LocalDate asAt, String reach, String level) {
    return Scenario.of(threat(), capability().heading("connectivity", level))
        .service(SERVICE, tier, reach)
        .asAt(asAt);
  }
}
