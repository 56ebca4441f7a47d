package muster.server.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date. */
final class DayConverter implements ITypeConverter<LocalDate> {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  @Override
  public LocalDate convert(String text) {
    LocalDate day = parse(text);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new TypeConversionException(
          "`" + text + "` is not a date from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    return day;
  }

  private static LocalDate parse(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "`" + text + "` is not a date; write it as 2010-02-22 (year, month, day)");
    }
  }
}
