package muster.secondopinion;

import java.math.BigDecimal;

/** Hands out 1, 1, 3 … to values that come in falling order (method.md §3). */
final class Places {
  private int handedOut;
  private int rank;
  private BigDecimal last;

  int next(BigDecimal value) {
    handedOut++;
    if (last == null || value.compareTo(last) != 0) {
      rank = handedOut;
      last = value;
    }
    return rank;
  }
}
