package muster.engine.arithmetic;

import java.util.List;

/** Reads points off a piecewise linear curve (method §5.5). */
public final class Curves {
  private Curves() {}

  /**
   * The points at an amount: on the straight line between the two amounts around it, and beyond the
   * ends as at the end.
   *
   * @param amounts at least one, growing
   * @param points as many
   * @throws IllegalArgumentException when the two differ in length or are empty
   */
  public static double at(List<Double> amounts, List<Double> points, double amount) {
    if (amounts.isEmpty() || amounts.size() != points.size()) {
      throw new IllegalArgumentException("a curve needs as many points as amounts");
    }
    if (amount <= amounts.get(0)) {
      return points.get(0);
    }
    for (int i = 1; i < amounts.size(); i++) {
      if (amount <= amounts.get(i)) {
        double share = (amount - amounts.get(i - 1)) / (amounts.get(i) - amounts.get(i - 1));
        return points.get(i - 1) + share * (points.get(i) - points.get(i - 1));
      }
    }
    return points.get(points.size() - 1);
  }
}
