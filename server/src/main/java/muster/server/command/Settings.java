package muster.server.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.engine.Nearest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Options of a command that may also stand in the environment or in a file. What is typed counts
 * before the environment, and that before the file.
 */
final class Settings {
  private static final String PREFIX = "MUSTER_";

  /** What the launcher and every command know besides. */
  private static final List<String> NO_SETTINGS = List.of("MUSTER_JAVA_OPTS", "MUSTER_DEBUG");

  private final CommandSpec command;
  private final Map<String, OptionSpec> options = new TreeMap<>();

  /**
   * Those of a command.
   *
   * @param file the name of the option that names the file, which cannot stand in one
   */
  Settings(CommandSpec command, String file) {
    this.command = command;
    command.options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .filter(option -> !option.longestName().equals(file))
        .forEach(option -> options.put(key(option), option));
  }

  /** What an option is called in a file: its name without the dashes before it. */
  static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }

  /** What an option is called in the environment. */
  static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * Sets every option that was not typed and stands elsewhere.
   *
   * @param file null where there is none
   * @throws UsageProblem when a value is none, or the file says something unknown
   */
  void fill(Map<String, String> environment, Path file) {
    Map<String, SettingsFile.Line> lines =
        file == null ? Map.of() : SettingsFile.read(file, options.keySet());
    options.forEach(
        (key, option) -> {
          String variable = variable(key);
          String there = environment.getOrDefault(variable, "");
          if (isTyped(option)) {
            return;
          }
          if (!there.isEmpty()) {
            set(option, there, "`" + variable + "` in the environment");
          } else if (lines.containsKey(key)) {
            set(option, lines.get(key).value(), lines.get(key).place() + ": `" + key + "`");
          }
        });
  }

  /** Variables that are named like a setting and are none, each with the nearest that is one. */
  List<String> strangers(Map<String, String> environment) {
    List<String> known = new ArrayList<>(NO_SETTINGS);
    options.keySet().forEach(key -> known.add(variable(key)));
    List<String> told = new ArrayList<>();
    new TreeMap<>(environment)
        .keySet().stream()
            .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
            .forEach(
                name -> {
                  Optional<String> near = Nearest.to(name, known);
                  near.ifPresent(
                      one ->
                          told.add(
                              "`%s` in the environment is no setting: did you mean `%s`?"
                                  .formatted(name, one)));
                });
    return told;
  }

  private boolean isTyped(OptionSpec option) {
    return command.commandLine().getParseResult() != null
        && command.commandLine().getParseResult().hasMatchedOption(option.longestName());
  }

  private void set(OptionSpec option, String text, String where) {
    try {
      option.setValue(converter(option).convert(text));
    } catch (TypeConversionException e) {
      throw new UsageProblem(
          where + ": " + e.getMessage(),
          "`./" + command.qualifiedName() + " --help` shows what is possible");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private ITypeConverter<?> converter(OptionSpec option) {
    if (option.converters().length > 0) {
      return option.converters()[0];
    }
    return option.type() == Path.class ? new PathConverter() : text -> text;
  }
}
