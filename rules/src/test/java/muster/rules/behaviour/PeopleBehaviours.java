package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.Scenario.FIRST_DAY;
import static muster.rules.behaviour.Scenario.SERVICE;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import muster.engine.findings.People;
import muster.engine.findings.PlacedPeople;
import muster.engine.findings.Presence;

/** Who is there: availability, events and shared people (method section 2, R20, R22). */
final class PeopleBehaviours {
  private static final String DEFAULT = "people/availability-default.drl";
  private static final String DEFAULT_VALUE = "parameters/default-availability.yaml";
  private static final String STATED = "people/availability-stated.drl";
  private static final String EVENT = "people/event.drl";
  private static final String PRESENCE = "protection/presence.drl";
  private static final String SHARED = "people/shared.drl";
  private static final String PEOPLE = "protection/people.drl";
  private static final String FIREARMS = "firearms";

  private PeopleBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(availability());
    behaviours.addAll(events());
    behaviours.addAll(shared());
    return behaviours;
  }

  private static List<Behaviour> availability() {
    return List.of(
        new Behaviour(
            "a return that does not say takes 0.81: 6 people in teams of 4 cover 0.913021",
            about(DEFAULT, DEFAULT_VALUE),
            bench -> {
              Seen seen = bench.assess(Scenario.of(threat(), capability().people(6, 4)));
              Numbers.printed(0.913021, 6, seen.risk().cover());
              assertThat(seen.finding("people/availability-default").sentence()).contains("81 %");
            }),
        new Behaviour(
            "availability that a return states counts: at 0.70 the same people cover 0.744310",
            about(STATED),
            bench -> {
              Seen seen =
                  bench.assess(Scenario.of(threat(), capability().people(6, 4).availability(0.70)));
              Numbers.printed(0.744310, 6, seen.risk().cover());
              assertThat(seen.finding("people/availability-stated").sentence()).contains("70 %");
            }));
  }

  private static List<Behaviour> events() {
    LocalDate opening = FIRST_DAY.plusDays(10);
    LocalDate closing = FIRST_DAY.plusDays(26);
    return List.of(
        onDay("the day before an event nobody is away", opening.minusDays(1), 0.875),
        onDay("an event takes its share from its first day", opening, 0.7),
        onDay("an event takes its share to its last day", closing, 0.7),
        onDay("the day after an event everybody is back", closing.plusDays(1), 0.875),
        new Behaviour(
            "cover falls as an event takes people away: from 0.875 to 0.7 there, to 0.744310 (R20)",
            about(EVENT, PRESENCE),
            bench -> {
              Scenario scenario =
                  Scenario.of(threat(), capability().people(6, 4).availability(0.875))
                      .event("olympics-2012", FIRST_DAY, FIRST_DAY, 0.2);
              Seen seen = bench.assess(scenario);
              Numbers.printed(0.744310, 6, seen.risk().cover());
              assertThat(seen.finding("people/event").sentence()).contains("olympics-2012", "20 %");
            }),
        new Behaviour(
            "events at the same time take their shares one after another (R20)",
            about(EVENT, PRESENCE),
            bench ->
                assertPresence(
                    bench,
                    Scenario.of(threat(), capability().people(6, 4).availability(1))
                        .event("olympics-2012", FIRST_DAY, FIRST_DAY, 0.2)
                        .event("g8-2013", FIRST_DAY, FIRST_DAY, 0.125)
                        .event("games-2014", FIRST_DAY, FIRST_DAY, 0.5),
                    0.35)),
        new Behaviour(
            "an event elsewhere takes nobody away",
            about(EVENT),
            bench ->
                assertPresence(
                    bench,
                    Scenario.of(threat(), capability().people(6, 4).availability(0.875))
                        .force("leicestershire")
                        .service(FIREARMS, "low", "regional")
                        .event(
                            "for-leicestershire",
                            FIRST_DAY,
                            FIRST_DAY,
                            List.of("leicestershire"),
                            List.of(),
                            0.2)
                        .event(
                            "for-firearms",
                            FIRST_DAY,
                            FIRST_DAY,
                            List.of(),
                            List.of(FIREARMS),
                            0.2),
                    0.875)));
  }

  /** An event of 17 days that takes a fifth of people who are there 0.875 of the time. */
  private static Behaviour onDay(String name, LocalDate day, double present) {
    return new Behaviour(
        name + " (R20)",
        about(EVENT, PRESENCE),
        bench ->
            assertPresence(
                bench,
                Scenario.of(threat(), capability().people(6, 4).availability(0.875))
                    .asAt(day)
                    .event("olympics-2012", FIRST_DAY.plusDays(10), FIRST_DAY.plusDays(26), 0.2),
                present));
  }

  private static void assertPresence(Bench bench, Scenario scenario, double expected) {
    Numbers.same(expected, bench.assess(scenario).conclusion(Presence.class).probability());
  }

  private static List<Behaviour> shared() {
    return List.of(
        new Behaviour(
            "4 people on two teams are not 8: each team counts 2 (R22)",
            about(SHARED, PEOPLE),
            bench -> {
              Seen seen = bench.assess(twoTeams().shared(4, SERVICE, FIREARMS));
              assertThat(people(seen, SERVICE)).isEqualTo(2);
              assertThat(people(seen, FIREARMS)).isEqualTo(2);
            }),
        new Behaviour(
            "shared people are split rounding down, and who is placed nowhere is named (R22)",
            about(SHARED),
            bench -> {
              Seen seen = bench.assess(twoTeams().shared(5, SERVICE, FIREARMS));
              assertThat(people(seen, SERVICE)).isEqualTo(2);
              assertThat(people(seen, FIREARMS)).isEqualTo(2);
              assertThat(seen.conclusion(PlacedPeople.class).nowhere()).isEqualTo(1);
              assertThat(seen.finding("people/shared").sentence())
                  .contains("5 people", "1 of them are placed nowhere");
            }),
        new Behaviour(
            "rows with the same set of services are added before they are split (R22)",
            about(SHARED),
            bench -> {
              Seen seen =
                  bench.assess(
                      twoTeams().shared(1, SERVICE, FIREARMS).shared(3, FIREARMS, SERVICE));
              assertThat(people(seen, SERVICE)).isEqualTo(2);
              assertThat(people(seen, FIREARMS)).isEqualTo(2);
            }),
        new Behaviour(
            "shared people join the dedicated ones (R22)",
            about(PEOPLE),
            bench -> {
              Seen seen =
                  bench.assess(
                      Scenario.of(threat(), capability().people(3, 4))
                          .with(threat().in(FIREARMS))
                          .with(capability().in(FIREARMS))
                          .shared(6, SERVICE, FIREARMS));
              assertThat(people(seen, SERVICE)).isEqualTo(6);
              Numbers.printed(0.913021, 6, seen.risk().cover());
            }));
  }

  private static Scenario twoTeams() {
    return Scenario.of(threat(), capability().people(0, 2))
        .with(threat().in(FIREARMS))
        .with(capability().in(FIREARMS).people(0, 2));
  }

  private static int people(Seen seen, String service) {
    return seen.conclusion(People.class, service).specialists();
  }
}
