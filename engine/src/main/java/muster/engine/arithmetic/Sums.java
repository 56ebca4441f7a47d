package muster.engine.arithmetic;

import java.math.BigDecimal;
import java.util.Collection;

/** Sums and products that come out the same whatever the order of their terms. */
public final class Sums {
  private Sums() {}

  /** The exact sum of finite numbers, rounded once at the end; 0 for none. */
  public static double of(Collection<?> values) {
    if (values.size() == 1) {
      return ((Number) values.iterator().next()).doubleValue();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Object value : values) {
      sum = sum.add(new BigDecimal(((Number) value).doubleValue()));
    }
    return sum.doubleValue();
  }

  /**
   * {@code start} × Π (1 − each of {@code fractions}), exact, rounded once at the end: what is left
   * after one share after another is taken away.
   */
  public static double less(double start, Collection<?> fractions) {
    if (fractions.isEmpty()) {
      return start;
    }
    BigDecimal left = new BigDecimal(start);
    for (Object fraction : fractions) {
      left =
          left.multiply(BigDecimal.ONE.subtract(new BigDecimal(((Number) fraction).doubleValue())));
    }
    return left.doubleValue();
  }

  /** The sum of terms whose order is fixed, with Neumaier's compensation for lost digits. */
  static double inOrder(double[] terms) {
    double sum = 0;
    double lost = 0;
    for (double term : terms) {
      double next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
      sum = next;
    }
    return sum + lost;
  }
}
