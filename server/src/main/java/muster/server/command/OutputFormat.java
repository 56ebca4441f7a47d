package muster.server.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import muster.engine.Nearest;
import muster.server.text.CsvTable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How an assessment is printed. */
enum OutputFormat {
  TEXT,
  JSON,
  CSV;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a format. */
  static final class Converter implements ITypeConverter<OutputFormat> {
    @Override
    public OutputFormat convert(String text) {
      return Arrays.stream(values())
          .filter(format -> format.toString().equals(text))
          .findFirst()
          .orElseThrow(
              () -> unknown(text, Arrays.stream(values()).map(OutputFormat::toString).toList()));
    }
  }

  /** Reads the name of a table. */
  static final class TableConverter implements ITypeConverter<CsvTable> {
    @Override
    public CsvTable convert(String text) {
      return CsvTable.find(text).orElseThrow(() -> unknown(text, CsvTable.words()));
    }
  }

  private static TypeConversionException unknown(String text, List<String> words) {
    String near = Nearest.to(text, words).map(w -> "; did you mean `" + w + "`?").orElse("");
    return new TypeConversionException(
        "`" + text + "` is none of " + String.join(", ", words) + near);
  }
}
