package muster.server.http;

import java.time.Instant;
import java.time.LocalDate;
import muster.data.store.AssessmentIdentity;
import muster.data.store.AssessmentRequest;
import muster.data.store.StoredAssessment;

/**
 * What is told of an assessment without its answer.
 *
 * @param marking protective marking
 * @param assessment its id
 * @param round it is of
 * @param standing by which returns it was asked for
 * @param ruleBook hash of the rule book
 * @param dataVersion version of the data
 * @param on the day it speaks for
 * @param weights id of the weight set
 * @param seed of the draws
 * @param engine version of the engine
 * @param trigger what it was asked for
 * @param text the same in words; empty unless given
 * @param account who asked
 * @param at when
 */
record AssessmentSummary(
    String marking,
    String assessment,
    String round,
    String standing,
    String ruleBook,
    String dataVersion,
    LocalDate on,
    String weights,
    long seed,
    String engine,
    String trigger,
    String text,
    String account,
    Instant at)
    implements Resting {

  /** As it was asked for first. */
  static AssessmentSummary of(StoredAssessment kept) {
    return of(kept.identity(), kept.round(), kept.standing().word(), kept.first());
  }

  /** As a request asked for it. */
  static AssessmentSummary of(StoredAssessment kept, AssessmentRequest request) {
    return of(kept.identity(), kept.round(), request.standing().word(), request);
  }

  private static AssessmentSummary of(
      AssessmentIdentity of, String round, String standing, AssessmentRequest request) {
    return new AssessmentSummary(
        of.marking(),
        of.id(),
        round,
        standing,
        of.ruleBook(),
        of.dataVersion(),
        of.onDate(),
        of.weights(),
        of.seed(),
        of.engineVersion(),
        request.trigger().word(),
        request.text(),
        request.account(),
        request.at());
  }

  @Override
  public Origin origin() {
    return new Origin(assessment, ruleBook, dataVersion, standing);
  }
}
