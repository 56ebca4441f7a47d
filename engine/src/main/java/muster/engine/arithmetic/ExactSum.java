package muster.engine.arithmetic;

/**
 * The exact sum of a few doubles, rounded once at the end: the same as {@link Sums#of} gives,
 * without big numbers, for where hundreds of thousands of sums are wanted.
 */
public final class ExactSum {
  private ExactSum() {}

  /** The sum of finite numbers, whatever their order; 0 for none. */
  public static double of(double... terms) {
    // Shewchuk's expansion: parts that do not overlap, growing, and together exactly the sum so far
    double[] parts = new double[terms.length];
    int used = 0;
    for (double term : terms) {
      double high = term;
      int kept = 0;
      for (int i = 0; i < used; i++) {
        double part = parts[i];
        double larger = Math.abs(high) >= Math.abs(part) ? high : part;
        double smaller = larger == high ? part : high;
        high = larger + smaller;
        double lost = smaller - (high - larger);
        if (lost != 0) {
          parts[kept++] = lost;
        }
      }
      parts[kept++] = high;
      used = kept;
    }
    return rounded(parts, used);
  }

  /** From the largest part down until something is lost; half-way cases look one part further. */
  private static double rounded(double[] parts, int used) {
    if (used == 0) {
      return 0;
    }
    int next = used - 1;
    double sum = parts[next];
    double lost = 0;
    while (next > 0 && lost == 0) {
      double before = sum;
      double part = parts[--next];
      sum = before + part;
      lost = part - (sum - before);
    }
    if (next > 0 && lost != 0 && lost < 0 == parts[next - 1] < 0) {
      double twice = lost * 2;
      double further = sum + twice;
      if (twice == further - sum) {
        sum = further;
      }
    }
    return sum + 0.0;
  }
}
