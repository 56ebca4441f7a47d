package muster.secondopinion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** Every random choice of a generated dataset: equal seeds throw equal dice. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number, both ends included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** Log-uniform between two positive numbers: small and great are met equally often. */
  double logBetween(double least, double most) {
    return least * StrictMath.pow(most / least, random.nextDouble());
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <T> List<T> shuffled(Collection<T> things) {
    List<T> left = new ArrayList<>(things);
    List<T> order = new ArrayList<>();
    while (!left.isEmpty()) {
      order.add(left.remove(random.nextInt(left.size())));
    }
    return order;
  }

  /** So many different things, in random order; all where there are fewer. */
  <T> List<T> some(Collection<T> things, int least, int most) {
    List<T> order = shuffled(things);
    return order.subList(0, Math.min(order.size(), between(least, most)));
  }

  /** The same as the cell of a list. */
  String list(Collection<String> things, int least, int most) {
    return String.join(";", some(things, least, most));
  }

  /** A cell that is often blank. */
  String maybe(double probability, String cell) {
    return chance(probability) ? cell : "";
  }

  String yesNoOrBlank() {
    return pick("yes", "no", "");
  }

  /** A decimal as an assessor would type it: no exponent, no needless zero. */
  static String decimal(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
