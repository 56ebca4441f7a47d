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
