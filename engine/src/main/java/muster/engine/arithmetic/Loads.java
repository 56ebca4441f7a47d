package muster.engine.arithmetic;

/** Offered load (method §2). */
public final class Loads {
  private static final double DAYS_A_YEAR = 365;

  private Loads() {}

  /** Teams busy on average when each of {@code incidents} a year ties one up for {@code days}. */
  public static double teams(double incidents, double days) {
    return incidents * days / DAYS_A_YEAR;
  }
}
