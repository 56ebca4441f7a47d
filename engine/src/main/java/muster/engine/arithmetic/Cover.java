package muster.engine.arithmetic;

/**
 * The probability that an incident finds a free team (method §2): of {@code n} specialists each is
 * there with probability {@code p}; those there form teams of {@code m}; teams are busy as in
 * Erlang's loss system under an offered load of {@code a} teams.
 */
public final class Cover {
  private Cover() {}

  /**
   * Cover, 0 to 1, to within 1e-10 for {@code n} up to 10,000.
   *
   * @param n specialists, at least 0
   * @param m people one incident needs, at least 0; 0 needs nobody and gives 1
   * @param p probability that one specialist is there, 0 to 1
   * @param a offered load in teams, at least 0 and finite
   * @throws IllegalArgumentException when an argument is out of its range
   */
  public static double probability(int n, int m, double p, double a) {
    if (n < 0 || m < 0 || !(p >= 0 && p <= 1) || !(a >= 0) || Double.isInfinite(a)) {
      throw new IllegalArgumentException(
          "cover needs n, m and a of at least 0 and p from 0 to 1, not n %d, m %d, p %s, a %s"
              .formatted(n, m, p, a));
    }
    if (m == 0) {
      return 1;
    }
    double[] there = binomial(n, p);
    double[] blocked = blocking(n / m, a);
    double[] parts = new double[n + 1];
    for (int x = 0; x <= n; x++) {
      parts[x] = there[x] * (1 - blocked[x / m]);
    }
    return Math.min(1, Math.max(0, Sums.inOrder(parts)));
  }

  /**
   * P(X = 0..n). Worked outwards from the most likely value by ratios and scaled to sum to 1, so
   * that nothing under- or overflows where it matters.
   */
  private static double[] binomial(int n, double p) {
    double[] weights = new double[n + 1];
    if (p == 0 || p == 1) {
      weights[p == 0 ? 0 : n] = 1;
      return weights;
    }
    int mode = Math.min(n, (int) ((n + 1) * p));
    weights[mode] = 1;
    for (int x = mode; x < n; x++) {
      weights[x + 1] = weights[x] * (n - x) / (x + 1) * (p / (1 - p));
    }
    for (int x = mode; x > 0; x--) {
      weights[x - 1] = weights[x] * x / (n - x + 1) * ((1 - p) / p);
    }
    double total = Sums.inOrder(weights);
    for (int x = 0; x <= n; x++) {
      weights[x] /= total;
    }
    return weights;
  }

  /** Erlang's B for 0 to {@code teams} teams: the recurrence is stable for every load. */
  private static double[] blocking(int teams, double a) {
    double[] blocked = new double[teams + 1];
    blocked[0] = 1;
    for (int k = 1; k <= teams; k++) {
      blocked[k] = a * blocked[k - 1] / (k + a * blocked[k - 1]);
    }
    return blocked;
  }
}
