package muster.engine.project;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import muster.engine.arithmetic.LargestRemainder;

/** Shares what forces pay themselves out in proportion to grant (R24, R26). */
final class GrantShares {
  private GrantShares() {}

  /**
   * Each force's part, to the penny; together they are the amount.
   *
   * @param amount pounds, at least 0
   * @param grants by force, null where unknown
   * @return empty when a grant is unknown, or none is above nothing
   */
  static Optional<SortedMap<String, BigDecimal>> of(
      BigDecimal amount, SortedMap<String, BigDecimal> grants) {
    if (grants.containsValue(null) || grants.values().stream().allMatch(g -> g.signum() == 0)) {
      return Optional.empty();
    }
    return Optional.of(LargestRemainder.split(amount, grants));
  }
}
