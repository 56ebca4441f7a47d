package muster.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;

/** Part of the build: compiles the shipped rules once, so that no start has to. */
public final class PrecompileRules {
  private PrecompileRules() {}

  /**
   * Reads the rules of a folder and writes them compiled to a file.
   *
   * @param args the folder and the file
   */
  public static void main(String[] args) throws IOException {
    try {
      byte[] compiled = Assessor.compile(RuleBook.read(RulesFolder.read(Path.of(args[0]))));
      Path file = Path.of(args[1]);
      Files.createDirectories(file.getParent());
      Files.write(file, compiled);
    } catch (InvalidRules e) {
      throw new IllegalStateException("the shipped rules are wrong:\n" + e.getMessage(), e);
    }
  }
}
