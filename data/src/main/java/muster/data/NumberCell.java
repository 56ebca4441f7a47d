package muster.data;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads numbers, and knows how people write them otherwise. */
final class NumberCell {
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern GROUPED =
      Pattern.compile("-?[0-9]{1,3}([,' \u00A0\u2009\u202F][0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern NO_BREAK_SPACE = Pattern.compile("[\u00A0\u2007\u202F]");
  private static final Pattern GROUPED_BY_POINTS =
      Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]*,[0-9]+");
  private static final Pattern ONE_COMMA = Pattern.compile("-?[0-9]{1,3},[0-9]{3}");
  private static final Pattern PERCENT = Pattern.compile("[0-9]+(\\.[0-9]+)?\\s*%");
  private static final Pattern EXPONENT =
      Pattern.compile("[-+]?[0-9]*\\.?[0-9]+[eE][-+]?[0-9]{1,2}");
  private static final Pattern SLOPPY = Pattern.compile("[-+]?([0-9]+\\.?|[0-9]*\\.[0-9]+)");
  private static final Pattern HEXADECIMAL = Pattern.compile("-?0[xX][0-9a-fA-F.pP+-]+");
  private static final Pattern NOT_A_NUMBER = Pattern.compile("(?i)[-+]?(nan|inf(inity)?|∞)");
  private static final Pattern CURRENCY = Pattern.compile("-?[£$€]\\s*-?[0-9].*");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private NumberCell() {}

  /** The canonical form has neither needless zeros nor an exponent. */
  static Reading read(String text, ColumnType.Figure type, String expected) {
    if (!type.unknown().isEmpty() && type.unknown().equals(text)) {
      return Reading.unknown();
    }
    if (!PLAIN.matcher(text).matches()) {
      return Reading.faulty(text, expected, helpForSpelling(text));
    }
    BigDecimal number = new BigDecimal(text);
    if (number.compareTo(type.least()) < 0 || number.compareTo(type.most()) > 0) {
      return Reading.faulty(text, expected, helpForRange(number, type));
    }
    if (type.whole() && number.stripTrailingZeros().scale() > 0) {
      return Reading.faulty(text, expected, "");
    }
    return Reading.of(plain(number));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String helpForRange(BigDecimal number, ColumnType.Figure type) {
    boolean looksLikePercent =
        type.most().compareTo(BigDecimal.ONE) == 0
            && number.compareTo(BigDecimal.valueOf(2)) >= 0
            && number.compareTo(HUNDRED) <= 0;
    return looksLikePercent ? "for " + plain(number) + " % " + write(fraction(number)) : "";
  }

  private static BigDecimal fraction(BigDecimal percentage) {
    return percentage.movePointLeft(2);
  }

  private static String helpForSpelling(String text) {
    if (CURRENCY.matcher(text).matches()) {
      return "leave out the currency sign, and any thousands separators";
    }
    if (ONE_COMMA.matcher(text).matches()) {
      String point = text.replace(',', '.');
      return "leave out the thousands separator: `"
          + text.replace(",", "")
          + "`; or, if the comma is a decimal one, use a point: `"
          + point
          + "`";
    }
    if (GROUPED.matcher(text).matches()) {
      return "leave out the thousands separators: `" + text.replaceAll("[^-0-9.]", "") + "`";
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return "write it as a decimal number";
    }
    if (NOT_A_NUMBER.matcher(text).matches()) {
      return "leave the cell blank where the figure is not known";
    }
    return Stream.of(
            rewritten(DECIMAL_COMMA, text, text.replace(',', '.'), "use a decimal point: "),
            rewritten(
                GROUPED_BY_POINTS,
                text,
                text.replace(".", "").replace(',', '.'),
                "use a decimal point, and no thousands separators: "),
            rewritten(
                SLOPPY,
                NO_BREAK_SPACE.matcher(text).replaceAll(""),
                NO_BREAK_SPACE.matcher(text).replaceAll(""),
                "take out the no-break space, which cannot be seen: "),
            rewritten(SLOPPY, text, text, ""),
            rewritten(EXPONENT, text, text, "write it without an exponent: "),
            percent(text))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("write digits only, and leave the cell blank where the figure is not known");
  }

  private static Optional<String> rewritten(
      Pattern form, String text, String number, String advice) {
    return form.matcher(text).matches()
        ? Optional.of(advice + write(new BigDecimal(number)))
        : Optional.empty();
  }

  private static Optional<String> percent(String text) {
    return PERCENT.matcher(text).matches()
        ? Optional.of(write(fraction(new BigDecimal(text.replaceAll("[^0-9.]", "")))))
        : Optional.empty();
  }

  private static String write(BigDecimal number) {
    return "write `" + plain(number) + "`";
  }
}
