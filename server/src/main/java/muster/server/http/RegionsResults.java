package muster.server.http;

import java.time.Clock;
import java.time.LocalDate;
import muster.data.store.RoundInfo;
import muster.data.store.Standing;
import muster.data.store.StoredAssessment;

/**
 * Which assessments may become the region's results: the latest official one of a round, on the
 * round's own day by the weight set of that day. What was asked for another day or by other weights
 * is a question and no result.
 */
final class RegionsResults {
  private final Kept kept;
  private final Exportable exportable;

  RegionsResults(Kept kept, Clock clock) {
    this.kept = kept;
    this.exportable = new Exportable(kept, clock);
  }

  /**
   * An assessment that may be approved and published now.
   *
   * @throws Refusal when there is none of that id, or with what keeps it from being the results
   */
  StoredAssessment get(String id) {
    StoredAssessment stored = kept.recall().find(id);
    requireOfficial(stored);
    requireOwnDay(stored);
    Assessed assessed = kept.recall().get(stored);
    requireUsualWeights(stored, assessed);
    requireLatest(stored);
    Exports.requireTold(exportable.telling(assessed));
    return stored;
  }

  private static void requireOfficial(StoredAssessment stored) {
    if (stored.standing() != Standing.OFFICIAL) {
      throw notNow(
          "The assessment is provisional: only one of signed-off returns, asked for with"
              + " `\"standing\": \"official\"`, becomes the region's results.");
    }
  }

  private void requireOwnDay(StoredAssessment stored) {
    LocalDate day = stored.identity().onDate();
    LocalDate own = kept.store().rounds().find(stored.round()).map(RoundInfo::asAt).orElseThrow();
    if (!day.equals(own)) {
      throw notNow(
          "The assessment speaks for %s and the round for %s: only one of the round's own day, asked"
                  .formatted(day, own)
              + " for without `on`, becomes the region's results.");
    }
  }

  private static void requireUsualWeights(StoredAssessment stored, Assessed assessed) {
    String weights = stored.identity().weights();
    String usual = assessed.assessor().ruleBook().weightSet(assessed.day());
    if (!weights.equals(usual)) {
      throw notNow(
          "The assessment is by the weight set `%s`, and `%s` counts on %s: only one by that, asked"
                  .formatted(weights, usual, assessed.day())
              + " for without `weights`, becomes the region's results.");
    }
  }

  /** Returns or the rule book may have changed since, or have been changed back. */
  private void requireLatest(StoredAssessment stored) {
    String latest = kept.latest().of(stored.round(), Standing.OFFICIAL).id();
    if (!stored.id().equals(latest)) {
      throw notNow(
          "The assessment is out of date: returns, files or the rule book have changed since, and"
              + " the latest official one of the round is `"
              + latest
              + "`.");
    }
  }

  private static Refusal notNow(String why) {
    return new Refusal(ProblemType.NOT_NOW, why);
  }
}
