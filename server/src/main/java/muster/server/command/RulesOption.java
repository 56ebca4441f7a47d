package muster.server.command;

import java.nio.file.Path;
import java.util.List;
import muster.engine.Assessor;
import muster.engine.RuleFile;
import muster.server.files.RuleFolder;
import muster.server.files.ShippedRules;
import picocli.CommandLine.Option;

/** Which rule book to use. */
final class RulesOption {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of rules to use instead of those shipped.")
  private Path folder;

  /** Its files, by path. */
  List<RuleFile> files() {
    return folder == null ? ShippedRules.files() : RuleFolder.read(folder);
  }

  /** Ready to assess. */
  Assessor assessor() {
    return ShippedRules.assessor(files());
  }
}
