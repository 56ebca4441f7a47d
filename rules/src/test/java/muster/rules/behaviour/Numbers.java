package muster.rules.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;

/** Numbers held against numbers, as exactly as the expected one is known. */
final class Numbers {
  private static final double EXACT = 1e-9;

  private Numbers() {}

  /** An expected number that is known exactly. */
  static void same(double expected, Double found) {
    assertThat(found).isNotNull().isCloseTo(expected, within(EXACT * Math.max(1, expected)));
  }

  /** An expected number that is printed with this many decimals. */
  static void printed(double expected, int decimals, Double found) {
    double half = 0.5 * StrictMath.pow(10, -decimals);
    assertThat(found).isNotNull().isCloseTo(expected, within(half));
  }

  /** A number as a person writes it. */
  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
