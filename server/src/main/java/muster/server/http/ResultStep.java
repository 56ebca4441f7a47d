package muster.server.http;

import java.time.Instant;
import muster.data.store.RegionalResult;
import muster.data.store.StoredAssessment;

/**
 * A step by which an assessment becomes the region's results.
 *
 * @param marking protective marking
 * @param assessment its id
 * @param round it is of
 * @param step approved or published
 * @param account who took it
 * @param at when
 * @param reason why
 */
record ResultStep(
    String marking,
    String assessment,
    String round,
    String step,
    String account,
    Instant at,
    String reason)
    implements Marked {
  static ResultStep of(StoredAssessment of, RegionalResult step) {
    return new ResultStep(
        of.identity().marking(),
        of.id(),
        of.round(),
        step.published() ? "published" : "approved",
        step.account(),
        step.at(),
        step.reason());
  }
}
