package muster.engine.arithmetic;

import java.util.Collection;

/** Largest and smallest. */
public final class Extremes {
  private Extremes() {}

  /** The largest of some numbers, of which there is at least one. */
  public static double largest(double first, double... others) {
    double largest = first;
    for (double other : others) {
      largest = Math.max(largest, other);
    }
    return largest;
  }

  /** The smallest of some numbers, of which there is at least one. */
  public static double smallest(double first, double... others) {
    double smallest = first;
    for (double other : others) {
      smallest = Math.min(smallest, other);
    }
    return smallest;
  }

  /** {@code value}, but no more than the smallest of {@code limits}, of which there may be none. */
  public static double atMost(double value, Collection<?> limits) {
    double result = value;
    for (Object limit : limits) {
      result = Math.min(result, ((Number) limit).doubleValue());
    }
    return result;
  }
}
