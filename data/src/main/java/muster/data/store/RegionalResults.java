package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which assessments were approved and published as the region's results. */
final class RegionalResults {
  private static final String SELECT =
      "SELECT p.number, p.assessment, p.kind, p.at, p.account, p.reason"
          + " FROM assessment_publication AS p";

  private final AuditLog log;
  private final Clock clock;

  RegionalResults(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  RegionalResult approve(Handle handle, String id, String reason, Actor actor) {
    String why = Refused.reason(reason, "An approval");
    require(handle, id);
    if (AssessmentRows.requests(handle, id).stream()
        .anyMatch(request -> request.account().equals(actor.account()))) {
      throw new Refused(
          Refused.Why.NOT_THIS_ACCOUNT,
          "You asked for the assessment `%s`: somebody else must approve it.".formatted(id));
    }
    return add(handle, id, "approved", why, actor);
  }

  RegionalResult publish(Handle handle, String id, String reason, Actor actor) {
    String why = Refused.reason(reason, "A publication");
    StoredAssessment assessment = require(handle, id);
    Optional<RegionalResult> latest = findLatestPublished(handle, assessment.round());
    if (latest.filter(l -> l.assessment().equals(id)).isPresent()) {
      throw new Refused(
          Refused.Why.NOT_NOW, "The assessment `%s` is what is published already.".formatted(id));
    }
    long since = latest.map(RegionalResult::number).orElse(0L);
    if (list(handle, id).stream().noneMatch(step -> approves(step, since, actor))) {
      throw new Refused(
          Refused.Why.NOT_NOW,
          "The assessment `%s` was not approved%s by anybody but who would publish it: somebody else"
                  .formatted(id, since == 0 ? "" : " since results were last published")
              + " must approve it first.");
    }
    return add(handle, id, "published", why, actor);
  }

  /** An approval is of one publication: whatever is published next in the round ends it. */
  private static boolean approves(RegionalResult step, long since, Actor publisher) {
    return !step.published()
        && step.number() > since
        && !step.account().equals(publisher.account());
  }

  private static StoredAssessment require(Handle handle, String id) {
    return AssessmentRows.find(handle, id)
        .orElseThrow(
            () -> new Refused(Refused.Why.UNKNOWN, "There is no assessment `" + id + "`."));
  }

  private RegionalResult add(Handle handle, String id, String kind, String reason, Actor actor) {
    handle.execute(
        "INSERT INTO assessment_publication (assessment, kind, at, account, reason)"
            + " VALUES (?, ?, ?, ?, ?)",
        id,
        kind,
        Timestamp.text(Timestamp.now(clock)),
        actor.account(),
        reason);
    String action = kind.equals("published") ? "publish-assessment" : "approve-assessment";
    AuditedTables.REGIONAL_RESULTS.enterLast(handle, log, actor, action);
    List<RegionalResult> all = list(handle, id);
    return all.get(all.size() - 1);
  }

  static List<RegionalResult> list(Handle handle, String id) {
    return handle
        .select(SELECT + " WHERE p.assessment = ? ORDER BY p.number", id)
        .map((result, context) -> step(result))
        .list();
  }

  static Optional<RegionalResult> findLatestPublished(Handle handle, String round) {
    return handle
        .select(
            SELECT
                + " JOIN assessment AS a ON a.id = p.assessment"
                + " WHERE a.round = ? AND p.kind = 'published' ORDER BY p.number DESC LIMIT 1",
            round)
        .map((result, context) -> step(result))
        .findOne();
  }

  private static RegionalResult step(ResultSet result) throws SQLException {
    return new RegionalResult(
        result.getLong("number"),
        result.getString("assessment"),
        result.getString("kind").equals("published"),
        Instant.parse(result.getString("at")),
        result.getString("account"),
        result.getString("reason"));
  }
}
