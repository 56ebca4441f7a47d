package muster.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.Nearest;

/**
 * A file of settings, one {@code name = value} a line; lines that are blank or begin with {@code #}
 * say nothing. A value is what stands there: no escapes, quotation marks or continued lines.
 */
final class SettingsFile {
  private SettingsFile() {}

  /**
   * A value with where it stands.
   *
   * @param place file and line, for whoever has to mend it
   */
  record Line(String value, String place) {}

  /**
   * The values of a file, by name.
   *
   * @param known the names there are
   * @throws UsageProblem when a line is no setting, or a setting is there twice
   */
  static Map<String, Line> read(Path file, Collection<String> known) {
    Map<String, Line> values = new TreeMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String place = "`" + file + "`, line " + number;
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        int equals = text.indexOf('=');
        if (equals < 0) {
          throw new UsageProblem(
              place + ": `" + text + "` is no setting",
              "write `name = value`, such as `port = 80`");
        }
        String name = text.substring(0, equals).strip();
        if (!known.contains(name)) {
          throw new UsageProblem(
              place + ": there is no setting `" + name + "`", Nearest.suggest(name, known));
        }
        if (values.put(name, new Line(text.substring(equals + 1).strip(), place)) != null) {
          throw new UsageProblem(
              place + ": the setting `" + name + "` is there already", "leave one of them out");
        }
      }
    }
    return values;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new UsageProblem("`" + file + "` is not text in UTF-8", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
