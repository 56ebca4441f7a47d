package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The returns in the database, each a row of revisions that only grows. */
final class Returns {
  private static final String SELECT =
      "SELECT id, revision, submitted_at, submitted_by FROM return_revision"
          + " WHERE round = ? AND force = ? AND service = ? ORDER BY revision";

  private final Table threats = Table.ofReturn(ReturnRows.THREATS);
  private final Table capabilities = Table.ofReturn(ReturnRows.CAPABILITIES);
  private final AuditLog log;
  private final Clock clock;

  Returns(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The number of the latest revision; 0 when there is none. */
  int currentRevision(Handle handle, ReturnKey key) {
    return handle
        .select(
            "SELECT coalesce(max(revision), 0) FROM return_revision"
                + " WHERE round = ? AND force = ? AND service = ?",
            key.round(),
            key.force(),
            key.service())
        .mapTo(int.class)
        .one();
  }

  Optional<StoredReturn> findLatest(Handle handle, ReturnKey key) {
    return select(handle, key, SELECT + " DESC LIMIT 1").stream().findFirst();
  }

  List<StoredReturn> list(Handle handle, ReturnKey key) {
    return select(handle, key, SELECT);
  }

  private List<StoredReturn> select(Handle handle, ReturnKey key, String sql) {
    return handle
        .select(sql, key.round(), key.force(), key.service())
        .map((result, context) -> stored(handle, key, result))
        .list();
  }

  private StoredReturn stored(Handle handle, ReturnKey key, ResultSet result) throws SQLException {
    long id = result.getLong("id");
    ReturnRows rows =
        new ReturnRows(
            threats.rows(handle, id), capabilities.rows(handle, id).stream().findFirst());
    return new StoredReturn(
        key,
        result.getInt("revision"),
        Instant.parse(result.getString("submitted_at")),
        result.getString("submitted_by"),
        rows);
  }

  StoredReturn add(Handle handle, ReturnKey key, ReturnRows rows, int revision, Actor actor) {
    Instant now = Timestamp.now(clock);
    long id =
        handle
            .createUpdate(
                "INSERT INTO return_revision"
                    + " (round, force, service, revision, submitted_at, submitted_by)"
                    + " VALUES (?, ?, ?, ?, ?, ?)")
            .bind(0, key.round())
            .bind(1, key.force())
            .bind(2, key.service())
            .bind(3, revision)
            .bind(4, Timestamp.text(now))
            .bind(5, actor.account())
            .executeAndReturnGeneratedKeys()
            .mapTo(long.class)
            .one();
    threats.insert(handle, id, rows.threats());
    capabilities.insert(handle, id, rows.capability().stream().toList());
    StoredReturn stored = new StoredReturn(key, revision, now, actor.account(), rows);
    log.append(
        handle,
        actor,
        AuditedReturns.STORE,
        AuditedReturns.object(key),
        stored.etag(),
        AuditedReturns.hash(Timestamp.text(now), actor.account(), rows));
    return stored;
  }
}
