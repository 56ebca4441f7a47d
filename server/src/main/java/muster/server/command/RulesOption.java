package muster.server.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.Assessor;
import muster.engine.RuleFile;
import muster.server.draft.DraftCheck;
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

  /** Whether a folder was named. */
  boolean isGiven() {
    return folder != null;
  }

  /** Its files, by path. */
  List<RuleFile> files() {
    return folder == null ? ShippedRules.files() : RuleFolder.read(folder);
  }

  /** Ready to assess. Rules that were not built in are checked first, in a process of their own. */
  Assessor assessor() {
    return assessor(Map.of(), null);
  }

  /**
   * Ready to assess a dataset. Rules that were not built in are tried on it first, in a process of
   * their own.
   *
   * @param day the as-at date; null for the round's own
   */
  Assessor assessor(Map<String, byte[]> dataset, LocalDate day) {
    return DraftCheck.assessor(files(), dataset, Optional.ofNullable(day));
  }
}
