package muster.secondopinion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/** Sums and products that do not depend on order, and the one rounding of method.md §3. */
final class Exact {

  private static final int DECIMALS = 9;

  private Exact() {}

  /** The value that ranks, ties and cut-offs see: half-even to 9 decimals (method.md §3). */
  static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** Below zero, zero or above, as the rounded first is less than, equal to or more. */
  static int compare(double first, double second) {
    return rounded(first).compareTo(rounded(second));
  }

  /** Whether a value is still more than nothing once it is rounded. */
  static boolean isPositive(double value) {
    return rounded(value).signum() > 0;
  }

  /** The exact sum, rounded to a double once, at the end. */
  static double sum(Collection<Double> values) {
    return values.stream()
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }

  /** The exact product of the doubles. */
  static BigDecimal product(double... factors) {
    BigDecimal product = BigDecimal.ONE;
    for (double factor : factors) {
      product = product.multiply(new BigDecimal(factor));
    }
    return product;
  }

  /** A quotient to 34 digits, far beyond a double. */
  static double quotient(BigDecimal dividend, int divisor) {
    return quotient(dividend, BigDecimal.valueOf(divisor));
  }

  /** A quotient to 34 digits, far beyond a double. */
  static double quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, MathContext.DECIMAL128).doubleValue();
  }
}
