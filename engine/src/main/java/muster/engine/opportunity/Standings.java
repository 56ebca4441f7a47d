package muster.engine.opportunity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.engine.Trace.Step;
import muster.engine.facts.Basis;
import muster.engine.facts.Capability;
import muster.engine.findings.CalculatedRisk;
import muster.engine.findings.Load;
import muster.engine.findings.People;
import muster.engine.findings.Presence;
import muster.engine.findings.Pressing;
import muster.engine.findings.ThreatTotal;
import muster.engine.findings.TrendPressure;
import muster.engine.internal.Policy;
import muster.engine.internal.Return;
import muster.engine.tables.StandardHeading;
import muster.engine.tables.StandardLevel;

/** Gathers what was concluded about a return into the standing that pooling needs. */
final class Standings {
  private final Conclusions concluded;
  private final Map<String, Double> points = new HashMap<>();
  private final List<String> headings;

  Standings(Conclusions concluded, Policy policy) {
    this.concluded = concluded;
    policy.rows(StandardLevel.class).forEach(l -> points.put(l.level(), l.points()));
    this.headings = policy.rows(StandardHeading.class).stream().map(h -> h.heading()).toList();
  }

  /**
   * Of an assessed return.
   *
   * @throws muster.engine.InvalidRules when the rules came to no conclusion about something that it
   *     needs
   */
  Standing of(Return made) {
    String about = made.force().force() + "/" + made.service().service();
    People people = concluded.only(about, People.class);
    return new Standing(
        made.force().force(),
        concluded.only(about, ThreatTotal.class).points(),
        concluded.only(about, CalculatedRisk.class).points(),
        concluded.only(about, Load.class).teams(),
        concluded.only(about, Presence.class).probability(),
        people.specialists(),
        people.minimum(),
        levels(made.capability()),
        made.capability().costGbp(),
        made.force().grantGbpM(),
        most(concluded.list(about, Pressing.class).stream().map(Pressing::points).toList()),
        most(
            concluded.list(about, TrendPressure.class).stream()
                .map(TrendPressure::points)
                .toList()),
        basis(about));
  }

  private Map<String, Double> levels(Capability capability) {
    Map<String, Double> levels = new HashMap<>();
    for (String heading : headings) {
      levels.put(heading, points.get(word(capability, heading)));
    }
    return levels;
  }

  private static String word(Capability capability, String heading) {
    return switch (heading) {
      case "capacity" -> capability.capacity();
      case "capability" -> capability.capability();
      case "consistency" -> capability.consistency();
      case "connectivity" -> capability.connectivity();
      default -> throw new IllegalArgumentException("no heading is called " + heading);
    };
  }

  private static double most(List<Double> points) {
    return points.stream().mapToDouble(p -> p).max().orElse(0);
  }

  private Basis basis(String about) {
    Basis weakest = null;
    for (Step step : concluded.about(about)) {
      weakest = Basis.weaker(weakest, step.finding().basis());
    }
    return weakest;
  }
}
