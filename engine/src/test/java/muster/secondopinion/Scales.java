package muster.secondopinion;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fixed scales from 0 to 100 points, and points weighed into a value (method.md §5.5, §6). */
final class Scales {

  private static final double[] RISK = {0, 100, 300, 1000, 10_000};
  private static final double[] POINTS = {0, 25, 50, 75, 100};
  private static final double MOST = 100;

  private Scales() {}

  /** Points of so much risk: straight lines between the corners, flat beyond them. */
  static double risk(double harmPoints) {
    if (harmPoints <= RISK[0]) {
      return POINTS[0];
    }
    for (int i = 1; i < RISK.length; i++) {
      if (harmPoints <= RISK[i]) {
        double way = (harmPoints - RISK[i - 1]) / (RISK[i] - RISK[i - 1]);
        return POINTS[i - 1] + way * (POINTS[i] - POINTS[i - 1]);
      }
    }
    return MOST;
  }

  /** Points of so many pounds: none for nothing or less, 100 for so many or more. */
  static double money(BigDecimal pounds, int full) {
    return clipped(Exact.quotient(pounds.movePointRight(2), full));
  }

  static double clipped(double points) {
    return Math.max(0, Math.min(MOST, points));
  }

  static SortedMap<String, Double> contributions(
      Map<String, Double> points, Map<String, Double> weights) {
    SortedMap<String, Double> contributions = new TreeMap<>();
    weights.forEach(
        (criterion, weight) ->
            contributions.put(
                criterion, Exact.product(weight, points.get(criterion)).doubleValue()));
    return contributions;
  }

  /** Σ weight × points, exact until the end. */
  static double value(Map<String, Double> points, Map<String, Double> weights) {
    return weights.entrySet().stream()
        .map(weight -> Exact.product(weight.getValue(), points.get(weight.getKey())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }

  /** The sum of amounts; null where one is unknown. */
  static BigDecimal total(Collection<BigDecimal> amounts) {
    return amounts.stream().anyMatch(Objects::isNull)
        ? null
        : amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
