package muster.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.CheckReport;
import muster.engine.InvalidRules;
import muster.engine.OverwrittenExamples;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.server.draft.DraftCheck;
import muster.server.draft.Trial;

/** Checks rule books in a process of their own, and reads those that passed. */
final class RuleChecks {
  private final RuleBookShelf shelf;
  private final ServedRules rules;
  private final SlowWork slow;

  RuleChecks(RuleBookShelf shelf, ServedRules rules, SlowWork slow) {
    this.shelf = shelf;
    this.rules = rules;
    this.slow = slow;
  }

  /** Everything that is wrong with it. */
  CheckJson check(RuleBookShelf.Shelved shelved) {
    List<RuleFile> files = shelf.files(shelved);
    Trial trial = slow.run(() -> DraftCheck.assess(files, Map.of(), Optional.empty()));
    if (!trial.isFine()) {
      return CheckJson.of(shelved.hash(), trial.report());
    }
    RuleBook book = RuleBook.read(files);
    return CheckJson.of(shelved.hash(), noted(trial.report(), book));
  }

  /** With what only a look at the rule book that serves tells. */
  private CheckReport noted(CheckReport report, RuleBook book) {
    List<RuleProblem> notes = new ArrayList<>(report.notes());
    notes.addAll(OverwrittenExamples.of(book, rules.current().ruleBook()));
    return new CheckReport(report.rules(), report.examples(), report.problems(), notes);
  }

  /**
   * A rule book as policy.
   *
   * @throws Refusal when it was not checked, or is wrong by this engine
   */
  RuleBook read(RuleBookShelf.Shelved shelved) {
    shelf.requireChecked(shelved);
    try {
      return rules.current().ruleBook().with(shelf.files(shelved));
    } catch (InvalidRules wrong) {
      throw new Refusal(
          ProblemType.NOT_NOW,
          "The rule book `" + shelved.id() + "` is not right any more: `errors` says why.",
          RuleFaults.errors(wrong.problems()));
    }
  }
}
