package muster.engine.compare;

import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;

/**
 * One of two assessments, with what went in and what came out.
 *
 * @param data what was assessed
 * @param book by which rules
 * @param outcome the assessment and what it rests on
 */
public record Side(Dataset data, RuleBook book, Outcome outcome) {
  /** The assessment. */
  public Assessment assessment() {
    return outcome.assessment();
  }

  /** What it is an assessment of. */
  public Identity identity() {
    return assessment().assessment();
  }
}
