package muster.server.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a port. */
final class PortConverter implements ITypeConverter<Integer> {
  private static final int LAST = 65_535;

  @Override
  public Integer convert(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LAST) {
      throw new TypeConversionException("`" + text + "` is not a port from 0 to " + LAST);
    }
    return Integer.valueOf(text);
  }
}
