package muster.secondopinion;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Cover by the letter of method.md §2, slowly, in decimals: what {@link SecondCover} must equal.
 */
final class SlowCover {

  private static final MathContext DIGITS = new MathContext(40);

  private SlowCover() {}

  /** Every subset of the people in turn, and Erlang's B as a quotient of power series. */
  static double overSubsets(int n, int m, double p, double a) {
    BigDecimal there = new BigDecimal(p);
    BigDecimal away = BigDecimal.ONE.subtract(there);
    BigDecimal[] free = new BigDecimal[n + 1];
    BigDecimal[] oneSubset = new BigDecimal[n + 1];
    for (int x = 0; x <= n; x++) {
      free[x] = free(x, m, a);
      oneSubset[x] = there.pow(x, DIGITS).multiply(away.pow(n - x, DIGITS), DIGITS);
    }
    BigDecimal cover = BigDecimal.ZERO;
    for (int subset = 0; subset < 1 << n; subset++) {
      int x = Integer.bitCount(subset);
      cover = cover.add(oneSubset[x].multiply(free[x], DIGITS), DIGITS);
    }
    return cover.doubleValue();
  }

  /** The sum over x of the method, with both recurrences forwards from 0. */
  static double inFortyDigits(int n, int m, double p, double a) {
    BigDecimal load = new BigDecimal(a);
    BigDecimal there = new BigDecimal(p);
    BigDecimal away = BigDecimal.ONE.subtract(there);
    BigDecimal odds = there.divide(away, DIGITS);
    BigDecimal probability = away.pow(n, DIGITS);
    BigDecimal busy = BigDecimal.ONE;
    BigDecimal cover = BigDecimal.ZERO;
    for (int x = 0; x <= n; x++) {
      if (x > 0 && x % m == 0) {
        BigDecimal carried = load.multiply(busy, DIGITS);
        busy = carried.divide(BigDecimal.valueOf(x / m).add(carried, DIGITS), DIGITS);
      }
      cover =
          cover.add(probability.multiply(BigDecimal.ONE.subtract(busy, DIGITS), DIGITS), DIGITS);
      probability =
          probability
              .multiply(BigDecimal.valueOf(n - x), DIGITS)
              .divide(BigDecimal.valueOf(x + 1), DIGITS)
              .multiply(odds, DIGITS);
    }
    return cover.doubleValue();
  }

  private static BigDecimal free(int people, int m, double a) {
    if (m == 0) {
      return BigDecimal.ONE;
    }
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; k <= people / m; k++) {
      term = term.multiply(new BigDecimal(a)).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return BigDecimal.ONE.subtract(term.divide(sum, DIGITS), DIGITS);
  }
}
