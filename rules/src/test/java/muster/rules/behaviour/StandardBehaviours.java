package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.Scenario.SERVICE;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How far the national standard is met (method section 2, R51). */
final class StandardBehaviours {
  private static final String MEAN = "standard/mean.drl";
  private static final String MANDATORY = "standard/mandatory-heading.drl";
  private static final String CAP = "parameters/mandatory-heading-cap.yaml";
  private static final String STANDARDS = "protection/standards.drl";

  private StandardBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.add(level("met", 1));
    behaviours.add(level("partly", 0.5));
    behaviours.add(level("not met", 0));
    CapabilityRow.HEADINGS.forEach(heading -> behaviours.add(heading(heading)));
    behaviours.add(
        standards(
            "two headings met, one partly and one not make 0.625 (R51)",
            about(MEAN, STANDARDS),
            capability().headings("met", "partly", "not met", "met"),
            0.625));
    behaviours.addAll(mandatory());
    return behaviours;
  }

  private static List<Behaviour> mandatory() {
    return List.of(
        standards(
            "a mandatory heading not met lets three met ones count for no more than 0.25",
            about(MANDATORY, CAP, STANDARDS),
            capability().headings("met", "met", "not met", "met"),
            0.25,
            "consistency"),
        standards(
            "the cap only lowers: one heading partly met still counts for 0.125",
            about(STANDARDS),
            capability().headings("partly", "not met", "not met", "not met"),
            0.125,
            "capability"),
        standards(
            "a mandatory heading partly met is not capped",
            about(MANDATORY, STANDARDS),
            capability().headings("met", "met", "partly", "met"),
            0.875,
            "consistency"),
        standards(
            "a heading that is not mandatory may be unmet without a cap",
            about(MANDATORY, STANDARDS),
            capability().headings("met", "met", "not met", "met"),
            0.75,
            "capacity",
            "capability"),
        standards(
            "two mandatory headings not met are capped once",
            about(MANDATORY, STANDARDS),
            capability().headings("not met", "not met", "met", "met"),
            0.25,
            "capacity",
            "capability"),
        new Behaviour(
            "the cap names the heading and what is left",
            about(MANDATORY),
            bench ->
                assertThat(
                        bench
                            .assess(
                                Scenario.of(
                                        threat(),
                                        capability().headings("met", "met", "not met", "met"))
                                    .service(SERVICE, "low", "regional", "consistency"))
                            .finding("standard/mandatory-heading")
                            .sentence())
                    .contains("consistency", "0.25")));
  }

  private static Behaviour level(String level, double points) {
    return standards(
        "every heading %s makes %s".formatted(level, Numbers.plain(points)),
        about("tables/standard-levels.csv", MEAN),
        capability().headings(level, level, level, level),
        points);
  }

  private static Behaviour heading(String heading) {
    return standards(
        "%s is a quarter of the standard".formatted(heading),
        about("tables/standard-headings.csv", MEAN),
        capability().headings("not met", "not met", "not met", "not met").heading(heading, "met"),
        0.25);
  }

  private static Behaviour standards(
      String name,
      Set<String> about,
      CapabilityRow capability,
      double expected,
      String... mandatory) {
    return new Behaviour(
        name,
        about,
        bench ->
            Numbers.same(
                expected,
                bench
                    .assess(
                        Scenario.of(threat(), capability)
                            .service(SERVICE, "low", "regional", mandatory))
                    .risk()
                    .standards()));
  }
}
