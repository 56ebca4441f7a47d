package muster.engine.internal;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.InvalidRules;
import muster.engine.RuleProblem;
import muster.engine.arithmetic.ExactSum;
import muster.engine.findings.Points;

/**
 * What the points given to one thing come to (method §5.5 and §6).
 *
 * @param points by criterion, 0 to 100
 * @param contributions by criterion: points × weight
 * @param value the sum of the contributions
 */
public record Weighed(
    SortedMap<String, Double> points, SortedMap<String, Double> contributions, double value) {
  /** The ends of the scale that every criterion has. */
  private static final double NONE = 0;

  private static final double ALL = 100;

  /**
   * Of the points that the rules gave, summed by criterion and clipped to the scale.
   *
   * @param criteria those of the weight set; one without points counts for nothing
   * @throws InvalidRules when two parts of a criterion are weighed differently
   */
  public static Weighed of(Collection<? extends Points> given, List<String> criteria) {
    SortedMap<String, Double> points = new TreeMap<>();
    SortedMap<String, Double> contributions = new TreeMap<>();
    for (String criterion : criteria) {
      List<? extends Points> parts =
          given.stream().filter(p -> p.criterion().equals(criterion)).toList();
      double sum = ExactSum.of(parts.stream().mapToDouble(Points::points).toArray());
      double clipped = Math.min(ALL, Math.max(NONE, sum));
      points.put(criterion, clipped);
      contributions.put(criterion, parts.isEmpty() ? NONE : clipped * weight(parts));
    }
    double value =
        ExactSum.of(contributions.values().stream().mapToDouble(Double::doubleValue).toArray());
    return new Weighed(points, contributions, value);
  }

  private static double weight(List<? extends Points> parts) {
    Points first = parts.get(0);
    for (Points part : parts) {
      if (part.weight() != first.weight()) {
        throw new InvalidRules(
            List.of(
                new RuleProblem(
                    "(rule book)",
                    0,
                    0,
                    "the rules weigh the parts of `%s` differently for %s"
                        .formatted(part.criterion(), part.about()),
                    "let them all take the weight of the criterion")));
      }
    }
    return first.weight();
  }
}
