package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.InvalidRules;
import muster.engine.RuleProblem;
import muster.engine.arithmetic.ExactSum;
import muster.engine.findings.GroupPoints;
import muster.engine.tables.OpportunityWeight;

/**
 * What a group is worth (method §5.5).
 *
 * @param points by criterion, 0 to 100
 * @param contributions by criterion: points × weight
 * @param value the sum of the contributions
 */
record Value(
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
  static Value of(List<GroupPoints> given, List<OpportunityWeight> criteria) {
    SortedMap<String, Double> points = new TreeMap<>();
    SortedMap<String, Double> contributions = new TreeMap<>();
    for (OpportunityWeight criterion : criteria) {
      List<GroupPoints> parts = new ArrayList<>();
      for (GroupPoints part : given) {
        if (part.criterion().equals(criterion.criterion())) {
          parts.add(part);
        }
      }
      double sum = ExactSum.of(parts.stream().mapToDouble(GroupPoints::points).toArray());
      double clipped = Math.min(ALL, Math.max(NONE, sum));
      points.put(criterion.criterion(), clipped);
      contributions.put(criterion.criterion(), parts.isEmpty() ? NONE : clipped * weight(parts));
    }
    double value =
        ExactSum.of(contributions.values().stream().mapToDouble(Double::doubleValue).toArray());
    return new Value(points, contributions, value);
  }

  private static double weight(List<GroupPoints> parts) {
    GroupPoints first = parts.get(0);
    for (GroupPoints part : parts) {
      if (part.weight() != first.weight()) {
        throw new InvalidRules(
            List.of(
                new RuleProblem(
                    "(rule book)",
                    0,
                    0,
                    "the rules weigh the parts of `%s` differently for %s"
                        .formatted(part.criterion(), part.group()),
                    "let them all take the weight of the criterion")));
      }
    }
    return first.weight();
  }
}
