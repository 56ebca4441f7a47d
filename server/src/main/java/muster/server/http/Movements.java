package muster.server.http;

import java.util.List;
import java.util.Optional;
import muster.data.store.AssessmentRequest;
import muster.data.store.StoredAssessment;
import muster.data.store.Trigger;
import muster.engine.compare.Comparison;
import muster.server.json.ComparisonJson;

/**
 * What moved between an assessment and the one before it in the same round and standing (R15).
 *
 * @param marking protective marking
 * @param assessment id of the later one
 * @param ruleBook hash of its rule book
 * @param dataVersion version of its data
 * @param standing by which returns both were made
 * @param trigger what the later one was asked for
 * @param text the same in words; empty unless given
 * @param previous id of the one before; null where there is none, and then nothing can have moved
 * @param movements what moved; null where there is none before
 */
record Movements(
    String marking,
    String assessment,
    String ruleBook,
    String dataVersion,
    String standing,
    String trigger,
    String text,
    String previous,
    ComparisonJson movements)
    implements Resting {

  /** Of a stored assessment, worked out again together with the one before it. */
  static Movements of(StoredAssessment later, Kept kept) {
    AssessmentRequest request = telling(kept.store().assessments().listRequests(later.id()));
    Optional<StoredAssessment> before =
        kept.store()
            .assessments()
            .findPrevious(request.number())
            .map(AssessmentRequest::assessment)
            .map(kept.recall()::find);
    return new Movements(
        later.identity().marking(),
        later.id(),
        later.identity().ruleBook(),
        later.identity().dataVersion(),
        request.standing().word(),
        request.trigger().word(),
        request.text(),
        before.map(StoredAssessment::id).orElse(null),
        before.map(b -> moved(b, later, kept.recall())).orElse(null));
  }

  /** The one that has something to tell, before one that asked for the same again. */
  private static AssessmentRequest telling(List<AssessmentRequest> requests) {
    return requests.stream()
        .filter(r -> r.trigger() == Trigger.OUT_OF_CYCLE)
        .findFirst()
        .orElse(requests.get(0));
  }

  private static ComparisonJson moved(
      StoredAssessment before, StoredAssessment later, Recall recall) {
    return ComparisonJson.of(Comparison.of(recall.get(before).side(), recall.get(later).side()));
  }

  @Override
  public Origin origin() {
    return new Origin(assessment, ruleBook, dataVersion, standing);
  }
}
