package muster.server.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the path of a file or folder. */
final class PathConverter implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("a path is needed, and nothing but blank was given");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "`"
              + text
              + "` cannot be a path on this machine; letters beyond ASCII need a UTF-8 locale that"
              + " is installed, such as LC_ALL=C.UTF-8");
    }
  }
}
