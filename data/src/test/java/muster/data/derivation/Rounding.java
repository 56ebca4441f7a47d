package muster.data.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The two rounding rules of the derivation, both half up. */
final class Rounding {

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private Rounding() {}

  /** Incidents a year to two significant digits: 0.146 gives 0.15, 104.6 gives 100. */
  static String incidents(BigDecimal demand) {
    return demand.round(TWO_DIGITS).stripTrailingZeros().toPlainString();
  }

  /** People to the nearest whole person, never below none. */
  static BigDecimal people(BigDecimal specialists) {
    return specialists.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ZERO);
  }
}
