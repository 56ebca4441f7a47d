package muster.data.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The assessments that were made, each with its answer byte for byte and the sheets it was made
 * from. One row for each id, however often it was asked for; none is ever changed.
 */
public final class Assessments {
  private final Database database;
  private final AuditLog log;
  private final DatasetVersions datasets;
  private final Contents ruleBooks;
  private final RegionalResults results;
  private final Clock clock;

  Assessments(Database database, AuditLog log, DatasetVersions datasets, Clock clock) {
    this.database = database;
    this.log = log;
    this.datasets = datasets;
    this.ruleBooks = new Contents(AuditedTables.RULE_BOOKS, log, clock);
    this.results = new RegionalResults(log, clock);
    this.clock = clock;
  }

  /**
   * Keeps an assessment that is not kept yet, and in any case that it was asked for. Its rule book
   * must be kept already, see {@link RuleBooks#keep}.
   *
   * @return the request, which names the assessment
   * @throws StoreProblem when the round, the rule book or one of its returns is not kept, or
   *     another answer is kept under the same id: an engine's mistake that must not pass for a
   *     replay
   */
  public AssessmentRequest keep(NewAssessment made, Actor actor) {
    return database.write(
        handle -> {
          String id = made.identity().id();
          Optional<StoredAssessment> kept = AssessmentRows.find(handle, id);
          if (kept.isEmpty()) {
            keepFirst(handle, made, actor);
          } else {
            requireSame(kept.get(), made);
          }
          String now = Timestamp.text(Timestamp.now(clock));
          AssessmentRows.insertRequest(handle, made, now, actor.account());
          AuditedTables.REQUESTS.enterLast(handle, log, actor);
          List<AssessmentRequest> requests = AssessmentRows.requests(handle, id);
          return requests.get(requests.size() - 1);
        });
  }

  private void keepFirst(Handle handle, NewAssessment made, Actor actor) {
    if (!ruleBooks.isKept(handle, made.identity().ruleBook())) {
      throw new StoreProblem(
          "The rule book `%s` is not kept, so an assessment by it could not be replayed."
              .formatted(made.identity().ruleBook()));
    }
    if (handle
        .select("SELECT round FROM round WHERE round = ?", made.round())
        .mapTo(String.class)
        .findOne()
        .isEmpty()) {
      throw new StoreProblem("There is no round `" + made.round() + "`.");
    }
    String dataset = datasets.keep(handle, made.sheets(), actor);
    AssessmentRows.insert(handle, made, dataset);
    AuditedTables.ASSESSMENTS.enterLast(handle, log, actor);
    AssessmentReturns.keep(handle, made.identity().id(), made.returns(), log, actor);
  }

  private static void requireSame(StoredAssessment kept, NewAssessment made) {
    if (!kept.round().equals(made.round()) || !kept.answerHash().equals(made.answer().hash())) {
      throw new StoreProblem(
          "Another answer is kept under the id `%s`; this one was not stored."
              .formatted(kept.id()));
    }
  }

  /** The assessment of that id, without its answer; empty when there is none. */
  public Optional<StoredAssessment> find(String id) {
    return database.read(handle -> AssessmentRows.find(handle, id));
  }

  /**
   * The answer's bytes as they were stored; empty when there is no such assessment.
   *
   * @throws StoreProblem when they were changed since
   */
  public Optional<Packed> findAnswer(String id) {
    return database.read(
        handle ->
            handle
                .select("SELECT hash, size, content FROM assessment WHERE id = ?", id)
                .map(
                    (result, context) ->
                        Packed.verified(
                            "assessments/" + id,
                            result.getString("hash"),
                            result.getLong("size"),
                            result.getBytes("content")))
                .findOne());
  }

  /**
   * The revisions of returns that it was first made from, by force and service. A later revision
   * that says the same makes the same assessment, and is not told.
   *
   * @return empty where that is not known, as it was not kept yet when the assessment was made; or
   *     where there is no such assessment
   */
  public Optional<List<ReturnRevision>> findReturns(String id) {
    return database.read(handle -> AssessmentReturns.find(handle, id));
  }

  /** Everybody who asked for it, oldest first. */
  public List<AssessmentRequest> listRequests(String id) {
    return database.read(handle -> AssessmentRows.requests(handle, id));
  }

  /**
   * A page of a round's assessments, newest first.
   *
   * @param before the {@link StoredAssessment#number} that all of the page are below; {@link
   *     Long#MAX_VALUE} for the first page
   * @param limit how many at most, at least 1
   */
  public List<StoredAssessment> listBefore(String round, long before, int limit) {
    return database.read(handle -> AssessmentRows.listBefore(handle, round, before, limit));
  }

  /**
   * A page of a round's assessments, oldest first.
   *
   * @param after the {@link StoredAssessment#number} that all of the page are above; 0 for the
   *     first page
   * @param limit how many at most, at least 1
   */
  public List<StoredAssessment> listAfter(String round, long after, int limit) {
    return database.read(handle -> AssessmentRows.listAfter(handle, round, after, limit));
  }

  /** The last request of a round in a standing; empty when there was none. */
  public Optional<AssessmentRequest> findLatest(String round, Standing standing) {
    return database.read(handle -> AssessmentRows.findLatest(handle, round, standing));
  }

  /**
   * The request that was the last one before, in the same round and standing and with another
   * result: what has moved since is told against it (R15). Empty when there was none.
   *
   * @param request the number of the later request
   */
  public Optional<AssessmentRequest> findPrevious(long request) {
    return database.read(handle -> AssessmentRows.findPrevious(handle, request));
  }

  /**
   * Approves an assessment as the region's published results, until the next ones are published.
   *
   * @throws Refused when there is no such assessment, who approves asked for it, or the reason is
   *     blank
   */
  public RegionalResult approve(String id, String reason, Actor actor) {
    return database.write(handle -> results.approve(handle, id, reason, actor));
  }

  /**
   * Publishes an assessment as the region's results.
   *
   * @throws Refused when there is no such assessment, nobody else has approved it since the round's
   *     results were last published, it is what is published already, or the reason is blank
   */
  public RegionalResult publish(String id, String reason, Actor actor) {
    return database.write(handle -> results.publish(handle, id, reason, actor));
  }

  /** The publication that counts in a round; empty when nothing was published. */
  public Optional<RegionalResult> findLatestPublished(String round) {
    return database.read(handle -> RegionalResults.findLatestPublished(handle, round));
  }

  /** The approvals and publications of an assessment, oldest first. */
  public List<RegionalResult> listResults(String id) {
    return database.read(handle -> RegionalResults.list(handle, id));
  }
}
