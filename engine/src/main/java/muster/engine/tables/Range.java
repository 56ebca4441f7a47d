package muster.engine.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A half-open range of numbers, exact in decimals: {@code 100..300} holds 100 but not 300, {@code
 * <100} everything below, {@code >=1000} everything from there on.
 *
 * @param from the smallest number in it; null when it has none
 * @param below the smallest number above it; null when it has none
 */
public record Range(BigDecimal from, BigDecimal below) {
  private static final String NUMBER = "(-?\\d{1,12}(?:\\.\\d{1,12})?)";
  private static final Pattern BETWEEN = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);
  private static final Pattern BELOW = Pattern.compile("<\\s*" + NUMBER);
  private static final Pattern FROM = Pattern.compile(">=\\s*" + NUMBER);

  /** The range a text stands for; empty when it stands for none, or for one that holds nothing. */
  public static Optional<Range> parse(String text) {
    Matcher between = BETWEEN.matcher(text);
    Matcher below = BELOW.matcher(text);
    Matcher from = FROM.matcher(text);
    if (between.matches()) {
      BigDecimal low = new BigDecimal(between.group(1));
      BigDecimal high = new BigDecimal(between.group(2));
      return low.compareTo(high) < 0 ? Optional.of(new Range(low, high)) : Optional.empty();
    }
    if (below.matches()) {
      return Optional.of(new Range(null, new BigDecimal(below.group(1))));
    }
    return from.matches()
        ? Optional.of(new Range(new BigDecimal(from.group(1)), null))
        : Optional.empty();
  }

  /** The range that a text which stands for none was probably meant to be. */
  static Optional<String> meant(String text) {
    String plain =
        text.replaceAll("\\s+", "")
            .replace("=>", ">=")
            .replace("≥", ">=")
            .replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "")
            .replaceFirst(
                "^(\\d+(?:\\.\\d+)?)(?:-|–|—|to|\\.\\.\\.|…|\\.)(\\d+(?:\\.\\d+)?)$", "$1..$2")
            .replaceFirst("^>(?=\\d)", ">=")
            .replaceFirst("^<=(?=\\d)", "<")
            .replaceFirst("^(\\d+(?:\\.\\d+)?)\\+$", ">=$1");
    Matcher between = BETWEEN.matcher(plain);
    if (between.matches()
        && new BigDecimal(between.group(1)).compareTo(new BigDecimal(between.group(2))) > 0) {
      return Optional.of(between.group(2) + ".." + between.group(1));
    }
    return parse(plain).map(r -> plain);
  }

  /** {@link #from} as a number to compare with; minus infinity when there is none. */
  public double lowest() {
    return from == null ? Double.NEGATIVE_INFINITY : from.doubleValue();
  }

  /** {@link #below} as a number to compare with; infinity when there is none. */
  public double limit() {
    return below == null ? Double.POSITIVE_INFINITY : below.doubleValue();
  }
}
