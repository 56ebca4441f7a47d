package muster.server.http;

import java.time.LocalDate;
import java.util.List;
import muster.data.store.AssessmentIdentity;
import muster.data.store.CountedRound;
import muster.data.store.Standing;
import muster.engine.Assessor;
import muster.engine.Outcome;
import muster.engine.Trace;
import muster.engine.compare.Side;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;

/**
 * An assessment with everything that it was made from.
 *
 * @param standing by which returns
 * @param dataset the hash that its sheets are kept under
 * @param source the exact sheets that were read, and which returns they have; without the returns
 *     where it was worked out again from what is kept
 * @param data what they say
 * @param assessor by whose rules
 * @param outcome the assessment, and what it rests on
 */
record Assessed(
    Standing standing,
    String dataset,
    CountedRound source,
    Dataset data,
    Assessor assessor,
    Outcome outcome) {
  private static final CountedRound NOTHING = new CountedRound(List.of(), List.of());

  Assessment assessment() {
    return outcome.assessment();
  }

  Identity identity() {
    return assessment().assessment();
  }

  String id() {
    return identity().id();
  }

  LocalDate day() {
    return identity().asAt();
  }

  String round() {
    return data.round().round();
  }

  /**
   * Without what only a comparison or a replay needs: of a whole country that is far larger than
   * the assessment itself.
   */
  Assessed light() {
    Outcome light = new Outcome(assessment(), new Trace(List.of(), List.of()));
    return new Assessed(standing, dataset, NOTHING, data, assessor, light);
  }

  /** The same by another standing, in which the same returns count. */
  Assessed as(Standing other, CountedRound round) {
    return new Assessed(other, dataset, round, data, assessor, outcome);
  }

  Side side() {
    return new Side(data, assessor.ruleBook(), outcome);
  }

  /** As the store names what the answer depends on. */
  AssessmentIdentity kept() {
    Identity of = identity();
    return new AssessmentIdentity(
        of.id(),
        of.ruleBook(),
        of.data(),
        of.asAt(),
        of.weights().opportunities().get("id").toString(),
        of.seed(),
        of.engine(),
        of.marking());
  }
}
