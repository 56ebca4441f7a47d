package muster.engine.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How dates and numbers are written, and what somebody meant who wrote one otherwise. */
public final class Written {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})(?:[-/. ](?=\\d{1,2}[-/. ])|(?=\\d{4}$))(\\d{1,2})[-/. ]?(\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
  private static final Pattern IN_WORDS =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3})[a-z]*[ -,]+(\\d{4})");
  private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?) ?%");
  private static final Pattern POWER = Pattern.compile("\\d{1,3}(\\.\\d{1,9})?[eE][+-]?\\d{1,2}");

  /** A unit after a number, and no word that is part of the number. */
  private static final Pattern UNIT =
      Pattern.compile("(?<=\\d)\\s+(?!hundred|thousand|million|billion|dozen|per)[a-z]{3,}$");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Written() {}

  /** Whether it is a day, written year first. */
  public static boolean isDate(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}") && day(text).isPresent();
  }

  /**
   * What to write instead of a text that is no date: the day that was meant, where one can tell.
   */
  public static String dateHelp(String text) {
    return meantDay(text.strip())
        .map(day -> "did you mean `" + day + "`?")
        .orElse("write a day of the calendar, year first: 2009-12-31");
  }

  /** What to write instead of a text that is no number: the number that was meant, if any. */
  public static String numberHelp(String text) {
    return help(meantNumber(text));
  }

  /** The same of a number from 0 to 1, of which a percentage says the hundredfold. */
  public static String fractionHelp(String text) {
    Matcher percentage = PERCENTAGE.matcher(text);
    return percentage.matches()
        ? help(Optional.of(plain(new BigDecimal(percentage.group(1)).movePointLeft(2))))
        : numberHelp(text);
  }

  private static String help(Optional<String> number) {
    return number.map(n -> "did you mean `" + n + "`?").orElse("write it with a point: 0.25");
  }

  private static Optional<LocalDate> meantDay(String dated) {
    String text = dated.replaceFirst("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$", "");
    if (isDate(text)) {
      return day(text);
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return either(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearLast.matches()) {
      return either(yearLast.group(3), yearLast.group(2), yearLast.group(1));
    }
    Matcher words = IN_WORDS.matcher(text);
    int month = words.matches() ? MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1 : 0;
    return month == 0
        ? Optional.empty()
        : either(words.group(3), Integer.toString(month), words.group(1));
  }

  /** The day with this month, or where there is none, with month and day swapped. */
  private static Optional<LocalDate> either(String year, String month, String day) {
    return Stream.of(
            "%4s-%2s-%2s".formatted(year, month, day), "%4s-%2s-%2s".formatted(year, day, month))
        .map(d -> d.replace(' ', '0'))
        .flatMap(d -> day(d).stream())
        .findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Optional<String> meantNumber(String text) {
    Matcher power = POWER.matcher(text);
    if (power.matches()) {
      return Optional.of(plain(new BigDecimal(text)));
    }
    String bare = UNIT.matcher(text).replaceFirst("").replaceAll("[£$€%\\s\u00a0']", "");
    if (bare.matches("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?")) {
      return Optional.of(bare.replace(",", ""));
    }
    String pointed =
        bare.replace(',', '.').replaceFirst("^(-?)\\.", "$10.").replaceFirst("\\.$", "");
    boolean changed = !pointed.equals(text);
    return changed && pointed.matches("-?\\d{1,12}(\\.\\d{1,12})?") && !text.endsWith("%")
        ? Optional.of(pointed)
        : Optional.empty();
  }
}
