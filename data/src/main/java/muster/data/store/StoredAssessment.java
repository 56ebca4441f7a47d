package muster.data.store;

/**
 * An assessment that is kept.
 *
 * @param number counts up over all assessments, in the order in which they were first made
 * @param identity what the answer depends on
 * @param round id of the round
 * @param dataset hash of the sheets that it was first made from; see {@link DatasetVersions}
 * @param standing official where any request was: the data were the same
 * @param first the request that it was made for
 * @param answerHash SHA-256 of the answer's bytes
 * @param answerSize how many bytes the answer has
 */
public record StoredAssessment(
    long number,
    AssessmentIdentity identity,
    String round,
    String dataset,
    Standing standing,
    AssessmentRequest first,
    String answerHash,
    long answerSize) {

  /** Its id. */
  public String id() {
    return identity.id();
  }
}
