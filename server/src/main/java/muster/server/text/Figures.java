package muster.server.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as people read them, the same in every locale. */
public final class Figures {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Figures() {}

  /** Harm points in whole numbers, or with one decimal below ten: {@code 1,234}, {@code 6.5}. */
  public static String points(double value) {
    double size = Math.abs(value);
    return format(size == 0 || size >= 9.95 ? "#,##0" : "0.0", value);
  }

  /** A number with at most four decimals and thousands marked: {@code 26.9583}. */
  public static String number(double value) {
    return format("#,##0.####", value);
  }

  /** A decimal as it was written, thousands marked: {@code 21,723}. */
  public static String number(BigDecimal value) {
    return new DecimalFormat("#,##0.####################", symbols()).format(value);
  }

  /** Whole pounds with thousands marked, pence only where there are some: {@code −£12,000}. */
  public static String pounds(BigDecimal amount) {
    if (amount == null) {
      return "not known";
    }
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    DecimalFormat format = new DecimalFormat(whole ? "£#,##0" : "£#,##0.00", symbols());
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return (amount.signum() < 0 ? "−" : "") + format.format(amount.abs());
  }

  /** Points of a fixed scale of 0 to 100, with one decimal: {@code 63.5}. */
  public static String value(double points) {
    return format("0.0", points);
  }

  /** A fraction as a percentage with at most one decimal: {@code 70.4 %}. */
  public static String percent(double fraction) {
    return format("0.#", fraction * 100) + " %";
  }

  /** A number of things: {@code 1 rule}, {@code 28 rules}. */
  public static String count(int number, String one, String many) {
    return format("#,##0", number) + " " + (number == 1 ? one : many);
  }

  /** A date in words: {@code 22 February 2010}. */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** The first characters of a hash: enough to tell two apart by eye. */
  public static String brief(String hash) {
    return hash.length() <= 12 ? hash : hash.substring(0, 12);
  }

  private static String format(String pattern, double value) {
    DecimalFormat format = new DecimalFormat(pattern, symbols());
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(value);
  }

  private static DecimalFormatSymbols symbols() {
    return DecimalFormatSymbols.getInstance(Locale.ROOT);
  }
}
