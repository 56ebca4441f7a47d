package muster.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import muster.engine.Assessor;
import muster.engine.RuleBook;
import muster.engine.RuleFile;

/** The rule book that this program ships with. */
public final class ShippedRules {
  private static final String COMPILED = "muster/rulebook.compiled";

  private ShippedRules() {}

  /**
   * Its files, by path: those of the folder that the system property {@code muster.rules} names, as
   * the launcher of a checkout does, so that an edit counts at once; else those built in.
   */
  public static List<RuleFile> files() {
    String folder = System.getProperty("muster.rules", "");
    return folder.isEmpty()
        ? ShippedFolder.read("muster/rulebook", RuleFolder::read)
        : RuleFolder.read(Path.of(folder));
  }

  /** Ready to assess by the shipped rules. */
  public static Assessor assessor() {
    return assessor(files());
  }

  /**
   * Ready to assess by these files. Nothing is compiled where their rules are the shipped ones,
   * whatever their tables and parameters say.
   */
  public static Assessor assessor(List<RuleFile> files) {
    byte[] compiled = compiled();
    return Assessor.of(RuleBook.read(files, compiled), compiled);
  }

  /** The shipped rules as the build compiled them; empty where it did not. */
  private static byte[] compiled() {
    try (InputStream in = ShippedRules.class.getClassLoader().getResourceAsStream(COMPILED)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
