package muster.secondopinion;

/**
 * The probability that an incident finds a free team (method.md §2), by a road of its own.
 *
 * <p>The method sums over the people x; this sums over the teams k, by parts: cover = Σ over k ≥ 1
 * of P(X ≥ k·m) × (B(k−1) − B(k)). Erlang's B comes from the recurrence of its inverse, and the
 * binomial from ratios outwards from its mode, scaled to sum to one, so that neither a factorial, a
 * logarithm nor a tiny power is ever formed.
 */
public final class SecondCover {

  private SecondCover() {}

  /**
   * Binomial availability against Erlang's loss.
   *
   * @param n specialists, 0 to 10,000 for the stated accuracy
   * @param m people in a team, 0 or more
   * @param p probability that one specialist is available, 0 to 1
   * @param a offered load in teams, 0 or more
   * @return 0 to 1; absolute error at most 1e-10
   */
  public static double cover(int n, int m, double p, double a) {
    if (n < 0 || m < 0 || !(p >= 0 && p <= 1) || !(a >= 0) || Double.isInfinite(a)) {
      throw new IllegalArgumentException("no cover for " + n + ", " + m + ", " + p + ", " + a);
    }
    if (m == 0) {
      return 1;
    }
    double[] atLeast = atLeast(n, p);
    double cover = 0;
    double inverse = 1;
    for (int k = 1; k <= n / m; k++) {
      // 1/B(k) = 1 + (k/a)/B(k−1). It may reach infinity, which is B = 0 and stays so; a = 0 too.
      double next = 1 + k / a * inverse;
      cover += atLeast[k * m] * (1 / inverse - 1 / next);
      inverse = next;
    }
    return Math.min(1, cover);
  }

  /** P(X ≥ x) for X ~ Binomial(n, p), at index x from 0 to n. */
  private static double[] atLeast(int n, double p) {
    double[] weight = new double[n + 1];
    int mode = (int) Math.min(n, Math.floor((n + 1) * p));
    double odds = p / (1 - p);
    weight[mode] = 1;
    // At p = 1 the mode is n, so the infinite odds are only ever divided by.
    for (int x = mode; x < n; x++) {
      weight[x + 1] = weight[x] * (n - x) / (x + 1) * odds;
    }
    for (int x = mode; x > 0; x--) {
      weight[x - 1] = weight[x] * x / (n - x + 1) / odds;
    }
    for (int x = n - 1; x >= 0; x--) {
      weight[x] += weight[x + 1];
    }
    double total = weight[0];
    for (int x = 0; x <= n; x++) {
      weight[x] /= total;
    }
    return weight;
  }
}
