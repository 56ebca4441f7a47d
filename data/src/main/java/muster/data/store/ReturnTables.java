package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The revisions of returns in their tables. */
final class ReturnTables {
  private static final String KEY = " WHERE s.round = ? AND s.force = ? AND s.service = ?";
  private static final String SELECT = "SELECT s.* FROM return_standing AS s" + KEY;

  private final Table threats = Table.ofReturn(ReturnRows.THREATS);
  private final Table capabilities = Table.ofReturn(ReturnRows.CAPABILITIES);
  private final AuditLog log;
  private final Clock clock;

  ReturnTables(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The number of the latest revision; 0 when there is none. */
  int currentRevision(Handle handle, ReturnKey key) {
    return handle
        .select(
            "SELECT coalesce(max(revision), 0) FROM return_revision AS s" + KEY,
            key.round(),
            key.force(),
            key.service())
        .mapTo(int.class)
        .one();
  }

  List<StoredReturn> list(Handle handle, ReturnKey key) {
    return handle
        .select(SELECT + " ORDER BY s.revision", key.round(), key.force(), key.service())
        .map((result, context) -> stored(handle, key, result))
        .list();
  }

  Optional<StoredReturn> find(Handle handle, ReturnKey key, int revision) {
    return handle
        .select(SELECT + " AND s.revision = ?", key.round(), key.force(), key.service(), revision)
        .map((result, context) -> stored(handle, key, result))
        .findOne();
  }

  /** The revision that counts; empty when none does. */
  Optional<StoredReturn> find(Handle handle, ReturnKey key, Counting counting) {
    return handle
        .select(
            SELECT + " AND s.id IN (SELECT id FROM " + counting.view() + ")",
            key.round(),
            key.force(),
            key.service())
        .map((result, context) -> stored(handle, key, result))
        .findOne();
  }

  /** The revision of each return that counts, by force and service. */
  List<ReturnRevision> counting(Handle handle, String round, Counting counting) {
    return handle
        .select(
            "SELECT force, service, revision FROM "
                + counting.view()
                + " WHERE round = ? ORDER BY force, service",
            round)
        .map(
            (result, context) ->
                new ReturnRevision(
                    new ReturnKey(round, result.getString("force"), result.getString("service")),
                    result.getInt("revision")))
        .list();
  }

  private StoredReturn stored(Handle handle, ReturnKey key, ResultSet result) throws SQLException {
    return new StoredReturn(
        key,
        result.getInt("revision"),
        Instant.parse(result.getString("submitted_at")),
        result.getString("submitted_by"),
        State.of(result.getString("state")),
        result.getBoolean("late"),
        rows(handle, result.getLong("id")));
  }

  /** What a revision says. */
  ReturnRows rows(Handle handle, long id) {
    return new ReturnRows(
        threats.rows(handle, id), capabilities.rows(handle, id).stream().findFirst());
  }

  /** Adds a revision, as a draft. */
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
    StoredReturn stored =
        new StoredReturn(key, revision, now, actor.account(), State.DRAFT, false, rows);
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
