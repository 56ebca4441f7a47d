package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Who did what to which version of what: a log that only grows. Each entry carries the hash of the
 * one before, so that a change anywhere breaks the chain from there on.
 */
public final class AuditLog {
  /** What stands in place of the hash before the first entry. */
  static final String BEGINNING = "0".repeat(64);

  private final Database database;
  private final Clock clock;

  AuditLog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds an entry to the transaction that makes the change it tells of.
   *
   * @param version such as {@code r3}; empty where the object has none
   * @param contentHash by {@link FieldHash}; empty where there is no content to vouch for
   */
  void append(
      Handle handle,
      Actor actor,
      String action,
      String object,
      String version,
      String contentHash) {
    Last last =
        handle
            .createQuery("SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1")
            .map((result, context) -> new Last(result.getLong("seq"), result.getString("hash")))
            .findOne()
            .orElse(new Last(0, BEGINNING));
    EntryText entry =
        new EntryText(
            last.seq() + 1,
            Timestamp.text(Timestamp.now(clock)),
            actor.account(),
            actor.role(),
            actor.request(),
            action,
            object,
            version,
            contentHash,
            last.hash());
    handle.execute(
        "INSERT INTO audit_entry (seq, at, account, role, request, action, object, version,"
            + " content_hash, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.seq(),
        entry.at(),
        entry.account(),
        entry.role(),
        entry.request(),
        entry.action(),
        entry.object(),
        entry.version(),
        entry.contentHash(),
        entry.previousHash(),
        entry.hash());
  }

  /** Adds an entry that stands for itself. */
  void append(Actor actor, String action, String object, String version, String contentHash) {
    database.write(
        handle -> {
          append(handle, actor, action, object, version, contentHash);
          return null;
        });
  }

  private record Last(long seq, String hash) {}

  /**
   * Entries in order.
   *
   * @param after the number of the entry before the first wanted; 0 for the beginning
   * @param limit how many at most, at least 1
   */
  public List<AuditEntry> list(long after, int limit) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM audit_entry WHERE seq > ? ORDER BY seq LIMIT ?", after, limit)
                .map((result, context) -> entry(result))
                .list());
  }

  private static AuditEntry entry(ResultSet result) throws SQLException {
    return new AuditEntry(
        result.getLong("seq"),
        Instant.parse(result.getString("at")),
        result.getString("account"),
        result.getString("role"),
        result.getString("request"),
        result.getString("action"),
        result.getString("object"),
        result.getString("version"),
        result.getString("content_hash"),
        result.getString("previous_hash"),
        result.getString("hash"));
  }

  /**
   * Computes the chain anew and holds it against what the tables say now: whether an entry was
   * changed, moved or taken out, and whether a content was changed, added or taken out without one.
   */
  public Verification verify() {
    return database.read(Verifier::verify);
  }
}
