package muster.server.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of things that may be none. */
final class CountConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    if (!text.matches("0*[0-9]{1,9}")) {
      throw new TypeConversionException("`" + text + "` is not a whole number from 0");
    }
    return Integer.valueOf(text);
  }
}
