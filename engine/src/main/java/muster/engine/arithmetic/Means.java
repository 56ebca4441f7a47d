package muster.engine.arithmetic;

/**
 * The arithmetic of the four standards' headings (method §2). Terms are taken in the given order.
 */
public final class Means {
  private Means() {}

  /**
   * The mean of four points weighted by four weights, which must not all be 0.
   *
   * @throws IllegalArgumentException when the weights sum to 0
   */
  public static double weighted(
      double a,
      double weightA,
      double b,
      double weightB,
      double c,
      double weightC,
      double d,
      double weightD) {
    double weights = weightA + weightB + weightC + weightD;
    if (!(weights > 0)) {
      throw new IllegalArgumentException("the weights of a mean must sum to more than 0");
    }
    return (a * weightA + b * weightB + c * weightC + d * weightD) / weights;
  }
}
