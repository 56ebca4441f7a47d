package muster.server.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import muster.engine.RuleFile;
import muster.engine.Stage;

/** New rules as they come: ready to fill in, right as they are, and without effect until then. */
public final class RuleTemplates {
  /** The effective date that stands in a new rule until it is given one. */
  public static final LocalDate NO_DAY_YET = LocalDate.of(9999, 12, 31);

  private static final String FOLDER = "templates";
  private static final String NAME = "NAME";

  private RuleTemplates() {}

  /**
   * A new rule of a stage with its examples.
   *
   * @param name the rule's, without its stage
   */
  public static List<RuleFile> newRule(Stage stage, String name) {
    return ShippedRules.inFolder(
        folder ->
            List.of(
                file(folder, stage, name, ".drl"), file(folder, stage, name, ".examples.yaml")));
  }

  private static RuleFile file(Path folder, Stage stage, String name, String ending) {
    try {
      String text = Files.readString(folder.resolve(FOLDER).resolve(stage.folder() + ending));
      return new RuleFile(stage.folder() + "/" + name + ending, text.replace(NAME, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
