package muster.engine.arithmetic;

/** Compares as every comparison is made: after rounding half-even to 9 decimals (method §3). */
public final class NineDecimals {
  /** Numbers further apart than this stay in their order when they are rounded. */
  private static final double CLEAR = 1e-8;

  private NineDecimals() {}

  /**
   * Less than 0, 0 or more than 0 as the first is smaller than, equal to or larger than the other.
   */
  public static int compare(double a, double b) {
    return Math.abs(a - b) > CLEAR
        ? Double.compare(a, b)
        : Double.compare(Rounding.nine(a), Rounding.nine(b));
  }

  /** Whether it is more than nothing. */
  public static boolean isPositive(double value) {
    return compare(value, 0) > 0;
  }
}
