package muster.server.command;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time. */
final class SecondsConverter implements ITypeConverter<Duration> {
  private static final int MOST = 3_600;

  @Override
  public Duration convert(String text) {
    if (!text.matches("[0-9]{1,4}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST) {
      throw new TypeConversionException(
          "`" + text + "` is not a number of seconds from 1 to " + MOST);
    }
    return Duration.ofSeconds(Integer.parseInt(text));
  }
}
