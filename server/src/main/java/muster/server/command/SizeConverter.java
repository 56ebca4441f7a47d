package muster.server.command;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.server.http.Limits;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of bytes: {@code 500k}, {@code 8m} or bytes alone. */
final class SizeConverter implements ITypeConverter<Integer> {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([km]?)");
  private static final int LEAST = Limits.KIBIBYTE;

  @Override
  public Integer convert(String text) {
    Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (size.matches()) {
      long bytes = Long.parseLong(size.group(1)) * unit(size.group(2));
      if (bytes >= LEAST && bytes <= Limits.LARGEST_BODY) {
        return (int) bytes;
      }
    }
    throw new TypeConversionException(
        "`" + text + "` is not a size from 1k to 64m: write 500k, 8m or a number of bytes");
  }

  private static int unit(String letter) {
    return switch (letter) {
      case "k" -> Limits.KIBIBYTE;
      case "m" -> Limits.MEBIBYTE;
      default -> 1;
    };
  }
}
