package muster.engine.arithmetic;

/** What is left of a threat (method §3). */
public final class Risks {
  private Risks() {}

  /** T × (1 − Q): the harm points a year that protection of Q, 0 to 1, does not take away. */
  public static double residual(double threat, double protection) {
    return threat * (1 - protection);
  }
}
