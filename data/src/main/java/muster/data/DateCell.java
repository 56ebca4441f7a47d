package muster.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates, and knows how people write them otherwise. */
final class DateCell {
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  /** British order first: 03/04/2009 is the third of April. */
  private static final List<DateTimeFormatter> OTHERS =
      List.of(
          strict("d/M/uuuu"),
          strict("M/d/uuuu"),
          strict("d.M.uuuu"),
          strict("d-M-uuuu"),
          strict("uuuu/M/d"),
          strict("uuuu.M.d"),
          strict("uuuu-M-d"),
          strict("uuuuMMdd"),
          strict("d MMMM uuuu"),
          strict("d MMM uuuu"),
          strict("d-MMM-uuuu"));

  private DateCell() {}

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The date, where the text is one as the format wants it. */
  static Optional<LocalDate> find(String text) {
    return ISO.matcher(text).matches()
        ? parse(text, DateTimeFormatter.ISO_LOCAL_DATE).filter(DateCell::inRange)
        : Optional.empty();
  }

  static Reading read(String text, String expected) {
    return find(text)
        .map(date -> Reading.of(date.toString()))
        .orElseGet(() -> Reading.faulty(text, expected, help(text)));
  }

  private static String help(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return helpForDay(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)));
    }
    String day = text.replaceFirst("[T ][0-9]{1,2}:[0-9]{2}.*$", "");
    return OTHERS.stream()
        .flatMap(form -> parse(day, form).filter(DateCell::inRange).stream())
        .findFirst()
        .map(date -> "write `" + date + "`")
        .orElse("write the year, the month and the day, as in `2009-12-31`");
  }

  private static String helpForDay(int year, int month) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return "check the year";
    }
    if (month < 1 || month > Month.values().length) {
      return "months go from 01 to 12";
    }
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return name
        + " "
        + Year.of(year)
        + " has "
        + YearMonth.of(year, month).lengthOfMonth()
        + " days";
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static boolean inRange(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
  }
}
