package muster.server.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.server.draft.DraftCheck;
import muster.server.draft.Trial;
import muster.server.files.RuleFolder;

/**
 * Rules that nobody has looked at yet, tried in a process of their own before this one runs them.
 *
 * @param assessor ready to assess by them; empty where something is wrong with them
 * @param problems all that is wrong with them
 * @param quotes whether the problems showed on the dataset, so that they may quote it
 */
record Draft(Optional<Assessor> assessor, List<RuleProblem> problems, boolean quotes) {
  Draft {
    problems = List.copyOf(problems);
  }

  /**
   * Reads and tries a folder of rules; one that says what the current ones say is those. Rules that
   * are the current ones are not compiled again; what was compiled is kept, for trials of them with
   * other tables.
   *
   * @param current another rule book, ready to assess
   * @param dataset the files of the dataset that is to be assessed by them
   * @param day the as-at date; null for the round's own
   */
  static Draft read(Path folder, Assessor current, Map<String, byte[]> dataset, LocalDate day) {
    try {
      List<RuleFile> files = RuleFolder.read(folder);
      if (RuleBook.hashOf(files).equals(current.ruleBook().hash())) {
        return new Draft(Optional.of(current), List.of(), false);
      }
      Trial trial = DraftCheck.assess(files, dataset, Optional.ofNullable(day));
      if (!trial.isFine()) {
        return new Draft(Optional.empty(), trial.report().problems(), trial.isOfDataset());
      }
      boolean same = RuleBook.codeHash(files).equals(current.ruleBook().codeHash());
      return new Draft(
          Optional.of(
              same
                  ? current.with(current.ruleBook().with(files))
                  : DraftCheck.assessor(files, trial)),
          List.of(),
          false);
    } catch (InvalidRules unreadable) {
      return new Draft(Optional.empty(), unreadable.problems(), false);
    }
  }
}
