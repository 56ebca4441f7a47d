package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.Scenario.FIRST_DAY;
import static muster.rules.behaviour.Scenario.FORCE;
import static muster.rules.behaviour.Scenario.SERVICE;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Each flag raised, and not raised where it must not be (method section 3). */
final class FlagBehaviours {
  private FlagBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>(people());
    behaviours.addAll(OverdueBehaviours.list());
    behaviours.addAll(consequence());
    behaviours.addAll(stale());
    behaviours.addAll(confidence());
    behaviours.addAll(shared());
    return behaviours;
  }

  /** That a flag is raised on the usual return, or is not. */
  static Behaviour flag(
      String flag, boolean raised, String when, Set<String> about, Scenario scenario) {
    return new Behaviour(
        "`%s` is %s: %s".formatted(flag, raised ? "raised" : "not raised", when),
        about,
        bench -> {
          List<String> flags = bench.assess(scenario).risk().flags();
          if (raised) {
            assertThat(flags).contains(flag);
          } else {
            assertThat(flags).doesNotContain(flag);
          }
        });
  }

  private static List<Behaviour> people() {
    String below = "below-minimum";
    String single = "single-point-of-failure";
    return List.of(
        people(below, true, "3 people where one incident needs 4 (R21)", 3, 4),
        people(below, false, "4 people where one incident needs 4 (R21)", 4, 4),
        flag(
            below,
            true,
            "too few people even where nothing ever happens (R21)",
            about("flag/below-minimum.drl"),
            Scenario.of(threat().demand(0), capability().people(3, 4))),
        people(single, true, "exactly the people one incident needs", 4, 4),
        people(single, false, "one person to spare", 5, 4),
        people(single, false, "one person short", 3, 4),
        people(single, false, "nobody there and nobody needed", 0, 0));
  }

  private static Behaviour people(
      String flag, boolean raised, String when, int specialists, int minimum) {
    return flag(
        flag,
        raised,
        when,
        about("flag/" + flag + ".drl"),
        Scenario.of(threat(), capability().people(specialists, minimum)));
  }

  private static List<Behaviour> consequence() {
    return List.of(
        consequence(true, "a dimension catastrophic, protection a step below 0.5", 0.499999999),
        consequence(false, "a dimension catastrophic, protection exactly 0.5", 0.5),
        consequence(false, "protection that rounds to 0.5", 0.4999999996),
        consequence(true, "a dimension catastrophic and nobody there", 0),
        flag(
            "high-consequence",
            false,
            "harm no worse than severe",
            consequenceFiles(),
            Scenario.of(threat().all("severe"), CapabilityRow.nobody())),
        flag(
            "high-consequence",
            true,
            "catastrophic in a single strand",
            consequenceFiles(),
            Scenario.empty()
                .with(threat().strand("child-protection"))
                .with(threat().strand("trafficking").harm("community", "catastrophic"))
                .with(CapabilityRow.nobody())));
  }

  private static Set<String> consequenceFiles() {
    return about("flag/high-consequence.drl", "parameters/high-consequence-protection.yaml");
  }

  /** One person who must be there: protection is the probability that they are. */
  private static Behaviour consequence(boolean raised, String when, double protection) {
    return flag(
        "high-consequence",
        raised,
        when,
        consequenceFiles(),
        Scenario.of(
            threat().only("environmental", "catastrophic"),
            capability().people(1, 1).availability(protection)));
  }

  private static List<Behaviour> stale() {
    LocalDate limit = FIRST_DAY.minusDays(365);
    LocalDate older = limit.minusDays(1);
    return List.of(
        stale(false, "threat row 365 days old", threat().dated(limit), capability()),
        stale(true, "threat row 366 days old", threat().dated(older), capability()),
        stale(false, "capability row 365 days old", threat(), capability().dated(limit)),
        stale(true, "capability row 366 days old", threat(), capability().dated(older)),
        flag(
            "stale",
            true,
            "judgement 366 days old (R2)",
            staleFiles(),
            Scenario.of(threat(), capability()).override(FORCE, 5, "calm", "ACC", older)),
        flag(
            "stale",
            false,
            "judgement 365 days old (R2)",
            staleFiles(),
            Scenario.of(threat(), capability()).override(FORCE, 5, "calm", "ACC", limit)),
        flag(
            "stale",
            false,
            "only another force's row is old (R2)",
            staleFiles(),
            Scenario.of(threat(), capability())
                .with(threat().of("leicestershire").dated(older))
                .with(capability().of("leicestershire"))));
  }

  private static Set<String> staleFiles() {
    return about("flag/stale.drl", "parameters/stale-after.yaml");
  }

  private static Behaviour stale(
      boolean raised, String when, ThreatRow threat, CapabilityRow capability) {
    return flag("stale", raised, when + " (R2)", staleFiles(), Scenario.of(threat, capability));
  }

  private static List<Behaviour> confidence() {
    Set<String> file = about("flag/low-confidence.drl");
    String flag = "low-confidence";
    return List.of(
        flag(
            flag,
            true,
            "threat graded low",
            file,
            Scenario.of(threat().confidence("low"), capability())),
        flag(
            flag,
            true,
            "capability graded low",
            file,
            Scenario.of(threat(), capability().confidence("low"))),
        flag(
            flag,
            false,
            "both graded medium",
            file,
            Scenario.of(threat().confidence("medium"), capability().confidence("medium"))));
  }

  private static List<Behaviour> shared() {
    Set<String> file = about("flag/shared-specialists.drl");
    return List.of(
        flag(
            "shared-specialists",
            true,
            "some of its people also serve firearms (R22)",
            file,
            withFirearms().shared(2, SERVICE, "firearms")),
        flag(
            "shared-specialists",
            false,
            "all its people are dedicated (R22)",
            file,
            withFirearms()));
  }

  private static Scenario withFirearms() {
    return Scenario.of(threat(), capability().people(4, 4))
        .with(threat().in("firearms"))
        .with(capability().in("firearms"));
  }
}
