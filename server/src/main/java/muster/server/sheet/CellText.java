package muster.server.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Excel keeps in cells as a person would have typed it into a table. */
final class CellText {
  /** Excel shows no more digits, and keeps 0.3 as 0.29999999999999999. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,400}(?:\\.\\d{1,400})?(?:[eE][+-]?\\d{1,3})?");

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** An underscore that would be taken for the start of one. */
  private static final Pattern LIKE_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** Day 60 is 29 February 1900, which there never was. */
  private static final int FIRST_SOUND_DAY = 61;

  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST_DAY = 2_958_465;

  private CellText() {}

  /** A number in plain decimals: {@code 0.00001} for {@code 1E-05}; empty when it is none. */
  static Optional<String> number(String kept) {
    if (!NUMBER.matcher(kept).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(kept).round(DIGITS);
    return Optional.of(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
  }

  /**
   * The date of a day's number, as {@code 2009-04-01}; empty when it has a time of day, or is none.
   *
   * @param from1904 whether days are counted from 1904, as older Macs did
   */
  static Optional<String> date(String kept, boolean from1904) {
    Optional<BigDecimal> number = number(kept).map(BigDecimal::new);
    boolean sound =
        number.isPresent()
            && number.get().stripTrailingZeros().scale() <= 0
            && number.get().compareTo(BigDecimal.valueOf(from1904 ? 0 : FIRST_SOUND_DAY)) >= 0
            && number.get().compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
    return sound
        ? Optional.of((from1904 ? DAY_0_OF_1904 : DAY_0).plusDays(number.get().intValue()) + "")
        : Optional.empty();
  }

  /** The date of a cell that keeps it as {@code 2009-04-01T00:00:00}. */
  static Optional<String> isoDate(String kept) {
    try {
      LocalDateTime time =
          kept.length() == 10
              ? LocalDate.parse(kept).atStartOfDay()
              : LocalDateTime.parse(
                  kept.endsWith("Z") ? kept.substring(0, kept.length() - 1) : kept);
      boolean midnight = time.equals(time.toLocalDate().atStartOfDay());
      return midnight ? Optional.of(time.toLocalDate().toString()) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A string as typed: Excel writes some characters as {@code _x000D_}. */
  static String decoded(String kept) {
    Matcher escapes = ESCAPE.matcher(kept);
    String text =
        escapes.replaceAll(
            e -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(e.group(1), 16))));
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** A string as Excel keeps it, so that {@link #decoded} gives it again. */
  static String encoded(String text) {
    return LIKE_ESCAPE.matcher(text).replaceAll("_x005F_");
  }

  /** Whether a table's file and a workbook can both keep every character of a text. */
  static boolean isPlain(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\n'
                    || c == '\t'
                    || !(Character.isISOControl(c)
                        || c == 0xFFFE
                        || c == 0xFFFF
                        || Character.getType(c) == Character.SURROGATE));
  }
}
