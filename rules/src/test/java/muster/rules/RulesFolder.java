package muster.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.RuleFile;

/** The rule files of this module, as they lie in its folders. */
public final class RulesFolder {
  private static final List<String> NO_RULES = List.of("src/", "target/", "templates/");

  private RulesFolder() {}

  /** All of them; {@code root} is this module's folder. */
  public static List<RuleFile> read(Path root) {
    try (Stream<Path> paths = Files.walk(root)) {
      List<RuleFile> files = new ArrayList<>();
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile).sorted()::iterator) {
        String name = root.relativize(path).toString().replace('\\', '/');
        boolean rule = name.matches(".+/.+\\.(drl|yaml|csv)");
        if (rule && NO_RULES.stream().noneMatch(name::startsWith)) {
          files.add(new RuleFile(name, Files.readString(path)));
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of the module the tests run in. */
  public static List<RuleFile> shipped() {
    return read(Path.of("").toAbsolutePath());
  }
}
