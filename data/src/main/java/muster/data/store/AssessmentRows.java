package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables of assessments and of those who asked for them. */
final class AssessmentRows {
  private static final String SELECT =
      """
      SELECT a.number, a.id, a.round, a.dataset, a.data_version, a.rule_book, a.on_date, a.weights,
        a.seed, a.engine_version, a.marking, a.hash, a.size,
        EXISTS (
          SELECT 1 FROM assessment_request
          WHERE assessment = a.id AND standing = 'official') AS is_official,
        r.number AS request, r.standing, r.at, r.account, r."trigger", r.text
      FROM assessment AS a JOIN assessment_request AS r ON r.assessment = a.id
      """;

  /** The first request of each. */
  private static final String FIRST =
      SELECT
          + " WHERE r.number ="
          + " (SELECT min(number) FROM assessment_request WHERE assessment = a.id)";

  private static final String REQUESTS =
      "SELECT r.number AS request, r.assessment AS id, r.standing, r.at, r.account, r.\"trigger\","
          + " r.text FROM assessment_request AS r";

  private AssessmentRows() {}

  static void insert(Handle handle, NewAssessment made, String dataset) {
    AssessmentIdentity identity = made.identity();
    handle.execute(
        "INSERT INTO assessment (id, round, dataset, data_version, rule_book, on_date, weights,"
            + " seed, engine_version, marking, hash, size, content)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        identity.id(),
        made.round(),
        dataset,
        identity.dataVersion(),
        identity.ruleBook(),
        identity.onDate().toString(),
        identity.weights(),
        identity.seed(),
        identity.engineVersion(),
        identity.marking(),
        made.answer().hash(),
        made.answer().size(),
        made.answer().content());
  }

  static void insertRequest(Handle handle, NewAssessment made, String at, String account) {
    handle.execute(
        "INSERT INTO assessment_request (assessment, standing, at, account, \"trigger\", text)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        made.identity().id(),
        made.standing().word(),
        at,
        account,
        made.trigger().word(),
        made.text());
  }

  static Optional<StoredAssessment> find(Handle handle, String id) {
    return handle
        .select(FIRST + " AND a.id = ?", id)
        .map((result, context) -> assessment(result))
        .findOne();
  }

  /** Newest first. */
  static List<StoredAssessment> listBefore(Handle handle, String round, long before, int limit) {
    return handle
        .select(
            FIRST + " AND a.round = ? AND a.number < ? ORDER BY a.number DESC LIMIT ?",
            round,
            before,
            limit)
        .map((result, context) -> assessment(result))
        .list();
  }

  /** Oldest first. */
  static List<StoredAssessment> listAfter(Handle handle, String round, long after, int limit) {
    return handle
        .select(
            FIRST + " AND a.round = ? AND a.number > ? ORDER BY a.number LIMIT ?",
            round,
            after,
            limit)
        .map((result, context) -> assessment(result))
        .list();
  }

  static List<AssessmentRequest> requests(Handle handle, String id) {
    return handle
        .select(REQUESTS + " WHERE r.assessment = ? ORDER BY r.number", id)
        .map((result, context) -> request(result))
        .list();
  }

  /** The last request of a round in a standing. */
  static Optional<AssessmentRequest> findLatest(Handle handle, String round, Standing standing) {
    return handle
        .select(
            REQUESTS
                + " JOIN assessment AS a ON a.id = r.assessment"
                + " WHERE a.round = ? AND r.standing = ? ORDER BY r.number DESC LIMIT 1",
            round,
            standing.word())
        .map((result, context) -> request(result))
        .findOne();
  }

  /** The last request before another, of its round and standing, with another result. */
  static Optional<AssessmentRequest> findPrevious(Handle handle, long number) {
    return handle
        .select(
            REQUESTS
                + """
                 JOIN assessment AS a ON a.id = r.assessment
                 JOIN assessment_request AS later ON later.number = ?
                 JOIN assessment AS b ON b.id = later.assessment
                WHERE r.number < later.number AND r.standing = later.standing
                  AND a.round = b.round AND a.id <> b.id
                ORDER BY r.number DESC LIMIT 1""",
            number)
        .map((result, context) -> request(result))
        .findOne();
  }

  private static StoredAssessment assessment(ResultSet result) throws SQLException {
    return new StoredAssessment(
        result.getLong("number"),
        new AssessmentIdentity(
            result.getString("id"),
            result.getString("rule_book"),
            result.getString("data_version"),
            LocalDate.parse(result.getString("on_date")),
            result.getString("weights"),
            result.getLong("seed"),
            result.getString("engine_version"),
            result.getString("marking")),
        result.getString("round"),
        result.getString("dataset"),
        result.getBoolean("is_official") ? Standing.OFFICIAL : Standing.PROVISIONAL,
        request(result),
        result.getString("hash"),
        result.getLong("size"));
  }

  private static AssessmentRequest request(ResultSet result) throws SQLException {
    return new AssessmentRequest(
        result.getLong("request"),
        result.getString("id"),
        Standing.of(result.getString("standing")),
        Instant.parse(result.getString("at")),
        result.getString("account"),
        Trigger.of(result.getString("trigger")),
        result.getString("text"));
  }
}
