package muster.secondopinion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** An amount among forces in proportion to grant, by largest remainder (method.md §5.8). */
final class SecondShares {

  private SecondShares() {}

  /**
   * Shares that add up to the amount.
   *
   * @param amount to be shared, a whole number of units
   * @param unit the smallest part, such as 0.01 for a penny
   * @param grants by force; one more than 0 at least
   */
  static SortedMap<String, BigDecimal> of(
      BigDecimal amount, BigDecimal unit, Map<String, BigDecimal> grants) {
    // Grants as whole numbers of the smallest place, so that remainders are whole and exact.
    int places = grants.values().stream().mapToInt(BigDecimal::scale).max().orElseThrow();
    SortedMap<String, BigInteger> weights = new TreeMap<>();
    grants.forEach((force, grant) -> weights.put(force, grant.setScale(places).unscaledValue()));
    BigInteger sum = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger units = amount.divide(unit).toBigIntegerExact();

    SortedMap<String, BigInteger> given = new TreeMap<>();
    weights.forEach((force, weight) -> given.put(force, units.multiply(weight).divide(sum)));
    List<String> byRemainder = new ArrayList<>(weights.keySet());
    byRemainder.sort(
        Comparator.comparing((String force) -> units.multiply(weights.get(force)).mod(sum))
            .reversed()
            .thenComparing(force -> force));
    BigInteger left =
        units.subtract(given.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
    for (String force : byRemainder.subList(0, left.intValueExact())) {
      given.merge(force, BigInteger.ONE, BigInteger::add);
    }

    SortedMap<String, BigDecimal> shares = new TreeMap<>();
    given.forEach((force, count) -> shares.put(force, unit.multiply(new BigDecimal(count))));
    return shares;
  }

  /** Pounds to the penny by force; null where a grant is unknown or all are nothing. */
  static SortedMap<String, BigDecimal> pounds(BigDecimal amount, List<Member> members) {
    SortedMap<String, BigDecimal> grants = new TreeMap<>();
    members.forEach(member -> grants.put(member.force(), member.grant()));
    return pounds(amount, grants);
  }

  /** The same by grants, null where unknown. */
  static SortedMap<String, BigDecimal> pounds(
      BigDecimal amount, SortedMap<String, BigDecimal> grants) {
    boolean known = grants.values().stream().noneMatch(Objects::isNull);
    boolean some = known && grants.values().stream().anyMatch(grant -> grant.signum() > 0);
    return some ? of(amount, new BigDecimal("0.01"), grants) : null;
  }
}
