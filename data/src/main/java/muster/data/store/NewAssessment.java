package muster.data.store;

import java.util.List;
import muster.data.Sheet;

/**
 * An assessment to be kept.
 *
 * @param identity what the answer depends on
 * @param round id of the round
 * @param sheets the exact sheets that were assessed
 * @param returns the revisions that the sheets have of the round's returns
 * @param answer the answer's bytes
 * @param standing by which returns it was made
 * @param trigger what for
 * @param text what for in words; must not be blank for an out-of-cycle run
 */
public record NewAssessment(
    AssessmentIdentity identity,
    String round,
    List<Sheet> sheets,
    List<ReturnRevision> returns,
    Packed answer,
    Standing standing,
    Trigger trigger,
    String text) {
  public NewAssessment {
    sheets = List.copyOf(sheets);
    returns = List.copyOf(returns);
    text = text.strip();
    if (trigger == Trigger.OUT_OF_CYCLE && text.isEmpty()) {
      throw new Refused(
          Refused.Why.INCOMPLETE,
          "An out-of-cycle assessment needs the trigger in words, and none was given.");
    }
  }
}
