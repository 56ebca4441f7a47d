package muster.engine.arithmetic;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one rounding that ranks, ties and cut-offs are compared by (method §3). */
public final class Rounding {
  private static final int DECIMALS = 9;

  private Rounding() {}

  /** The value rounded half-even to 9 decimals; it must be finite. */
  public static double nine(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
