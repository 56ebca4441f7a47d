package muster.engine.arithmetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Splits money in proportion, so that the shares sum to it (method §5.8). */
public final class LargestRemainder {
  private static final int PENCE = 2;

  private LargestRemainder() {}

  private record Part(String id, BigDecimal remainder) {}

  /**
   * The shares of an amount, to the penny: each is rounded down, and the pennies left over go one
   * by one to the largest remainders, of equal ones to the first by id.
   *
   * @param amount pounds, at least 0; a fraction of a penny is rounded half-even first
   * @param weights by id, what the shares are in proportion to, at least 0 and not all 0
   * @return by id, pounds with two decimals
   * @throws IllegalArgumentException when the amount or a weight is negative, or all weights are 0
   */
  public static SortedMap<String, BigDecimal> split(
      BigDecimal amount, Map<String, BigDecimal> weights) {
    BigDecimal all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (amount.signum() < 0
        || all.signum() <= 0
        || weights.values().stream().anyMatch(w -> w.signum() < 0)) {
      throw new IllegalArgumentException(
          "an amount of at least 0 is split by weights of at least 0 that are not all 0");
    }
    BigDecimal pence = amount.setScale(PENCE, RoundingMode.HALF_EVEN).movePointRight(PENCE);
    SortedMap<String, BigDecimal> shares = new TreeMap<>();
    List<Part> parts = new ArrayList<>();
    BigDecimal left = pence;
    for (Map.Entry<String, BigDecimal> weight : new TreeMap<>(weights).entrySet()) {
      BigDecimal exact = pence.multiply(weight.getValue());
      BigDecimal whole = exact.divideToIntegralValue(all);
      shares.put(weight.getKey(), whole);
      parts.add(new Part(weight.getKey(), exact.subtract(whole.multiply(all))));
      left = left.subtract(whole);
    }
    parts.sort(
        Comparator.comparing(Part::remainder, Comparator.reverseOrder()).thenComparing(Part::id));
    for (Part part : parts.subList(0, left.intValueExact())) {
      shares.merge(part.id(), BigDecimal.ONE, BigDecimal::add);
    }
    shares.replaceAll((id, share) -> share.movePointLeft(PENCE).setScale(PENCE));
    return shares;
  }
}
