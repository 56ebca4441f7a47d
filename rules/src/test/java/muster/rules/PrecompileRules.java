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
   * Reads the rules of a folder and writes them compiled to a file. Wrong rules are told and leave
   * no file: {@code ./muster check} must run to say more, and the tests fail on them.
   *
   * @param args the folder and the file
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    try {
      Files.write(file, Assessor.compile(RuleBook.read(RulesFolder.read(Path.of(args[0])))));
    } catch (InvalidRules e) {
      System.err.println("The rules are wrong and were not compiled:\n" + e.getMessage());
    }
  }
}
