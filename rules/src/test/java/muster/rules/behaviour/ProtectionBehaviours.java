package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import muster.engine.findings.People;

/** Cover, load and protection (method section 2). */
final class ProtectionBehaviours {
  private static final String COVER = "protection/cover.drl";
  private static final String DEFAULT_VALUE = "parameters/default-availability.yaml";
  private static final String LOAD = "protection/load.drl";
  private static final String PEOPLE = "protection/people.drl";
  private static final String PRESENCE = "protection/presence.drl";
  private static final String PROTECTION = "protection/protection.drl";

  private ProtectionBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>(golden());
    behaviours.add(
        new Behaviour(
            "at 0.70 there, 6 people in teams of 4 cover 0.744310",
            about(COVER, PRESENCE),
            bench -> assertCover(bench, 0.744310, capability().people(6, 4).availability(0.7))));
    behaviours.add(
        new Behaviour(
            "an incident that needs nobody is always covered",
            about(COVER),
            bench -> assertCover(bench, 1, capability().people(0, 0))));
    behaviours.add(
        new Behaviour(
            "12 rising incidents of 10 days keep 0.410959 teams busy, cover 0.647093",
            about(LOAD, COVER),
            bench -> {
              Seen seen =
                  bench.assess(
                      Scenario.of(
                          threat().demand(12).trend("rising").days(10), capability().people(6, 4)));
              Numbers.printed(0.410959, 6, seen.risk().load());
              Numbers.printed(0.647093, 6, seen.risk().cover());
            }));
    behaviours.add(
        new Behaviour(
            "the loads of a service's strands add up (R18)",
            about(LOAD),
            bench -> {
              Seen seen =
                  bench.assess(
                      Scenario.empty()
                          .with(threat().strand("trafficking").demand(73).days(1))
                          .with(threat().strand("sex-offenders").demand(36.5).days(3))
                          .with(capability().people(8, 4)));
              Numbers.same(0.5, seen.risk().load());
              Numbers.printed(0.708651, 6, seen.risk().cover());
            }));
    behaviours.add(
        new Behaviour(
            "the people of a return, its source and its date are named (R2)",
            about(PEOPLE),
            bench -> {
              Seen seen = bench.assess(Scenario.of(threat(), capability().people(6, 4)));
              assertThat(seen.conclusion(People.class).specialists()).isEqualTo(6);
              assertThat(seen.finding("protection/people").sentence())
                  .contains("6", "4", "force assessment", Scenario.FIRST_DAY.toString());
            }));
    behaviours.add(
        new Behaviour(
            "protection is cover times standards: 0.913021 by 0.75",
            about(PROTECTION),
            bench ->
                Numbers.printed(
                    0.684766,
                    6,
                    bench
                        .assess(
                            Scenario.of(
                                threat(), capability().people(6, 4).heading("capacity", "not met")))
                        .risk()
                        .protection())));
    return behaviours;
  }

  private static List<Behaviour> golden() {
    return List.of(
        golden(4, 4, 0, 0.430467),
        golden(6, 4, 0, 0.913021),
        golden(8, 4, 0, 0.991707),
        golden(3, 4, 0, 0),
        golden(8, 4, 0.5, 0.708651),
        golden(8, 4, 1, 0.551444),
        golden(16, 4, 1, 0.915069),
        golden(16, 4, 2, 0.760440),
        golden(40, 4, 5, 0.913627),
        golden(12, 4, 0.25, 0.966823),
        golden(24, 4, 0.5, 0.998842),
        golden(1000, 7, 100, 0.986637));
  }

  /**
   * As printed in the method: the default availability, and a load made of 365 incidents a year.
   */
  private static Behaviour golden(int specialists, int minimum, double load, double cover) {
    return new Behaviour(
        "%d people in teams of %d under a load of %s cover %s"
            .formatted(specialists, minimum, Numbers.plain(load), Numbers.plain(cover)),
        about(COVER, DEFAULT_VALUE),
        bench ->
            Numbers.printed(
                cover,
                6,
                bench
                    .assess(
                        Scenario.of(
                            threat().demand(365).days(load),
                            capability().people(specialists, minimum)))
                    .risk()
                    .cover()));
  }

  private static void assertCover(Bench bench, double expected, CapabilityRow capability) {
    Numbers.printed(expected, 6, bench.assess(Scenario.of(threat(), capability)).risk().cover());
  }
}
