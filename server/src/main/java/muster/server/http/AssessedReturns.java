package muster.server.http;

import java.util.List;
import java.util.Optional;
import muster.data.store.ReturnRevision;
import muster.data.store.StoredAssessment;

/**
 * The returns that an assessment was made from.
 *
 * @param marking protective marking
 * @param assessment its id
 * @param ruleBook hash of its rule book
 * @param dataVersion version of its data
 * @param standing by which returns it was made
 * @param round whose returns they are
 * @param note why they are not known; null where they are
 * @param returns by force and service; null where they are not known, which is another thing than
 *     none
 */
record AssessedReturns(
    String marking,
    String assessment,
    String ruleBook,
    String dataVersion,
    String standing,
    String round,
    String note,
    List<Revision> returns)
    implements Resting {
  private static final String NOT_KEPT =
      "Which returns it was made from is not known: that was not kept yet when it was made.";

  /**
   * The revision of a return, which says by whom and when it was written.
   *
   * @param force whose
   * @param service for which
   * @param revision from 1
   */
  record Revision(String force, String service, int revision) {
    private static Revision of(ReturnRevision of) {
      return new Revision(of.key().force(), of.key().service(), of.revision());
    }
  }

  static AssessedReturns of(StoredAssessment kept, Optional<List<ReturnRevision>> returns) {
    return new AssessedReturns(
        kept.identity().marking(),
        kept.id(),
        kept.identity().ruleBook(),
        kept.identity().dataVersion(),
        kept.standing().word(),
        kept.round(),
        returns.isPresent() ? null : NOT_KEPT,
        returns.map(all -> all.stream().map(Revision::of).toList()).orElse(null));
  }

  @Override
  public Origin origin() {
    return new Origin(assessment, ruleBook, dataVersion, standing);
  }
}
