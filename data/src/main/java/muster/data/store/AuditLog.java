package muster.data.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
    return list(AuditFilter.NONE, after, limit);
  }

  /**
   * Entries that a filter keeps, in order.
   *
   * @param after the number of the entry before the first wanted; 0 for the beginning
   * @param limit how many at most, at least 1
   */
  public List<AuditEntry> list(AuditFilter filter, long after, int limit) {
    return database.read(handle -> AuditEntries.upwards(handle, filter, after, limit));
  }

  /**
   * The same, the last first.
   *
   * @param before the number of the entry after the first wanted; {@link Long#MAX_VALUE} for the
   *     end
   * @param limit how many at most, at least 1
   */
  public List<AuditEntry> listBackwards(AuditFilter filter, long before, int limit) {
    return database.read(handle -> AuditEntries.downwards(handle, filter, before, limit));
  }

  /** How many entries a filter keeps. */
  public long count(AuditFilter filter) {
    return database.read(handle -> AuditEntries.count(handle, filter));
  }

  /** The entry with a hash; empty when there is none. */
  public Optional<AuditEntry> find(String hash) {
    return database.read(handle -> AuditEntries.find(handle, hash));
  }

  /** Who stands in the log, in alphabetical order. */
  public List<String> listAccounts() {
    return database.read(handle -> AuditEntries.words(handle, "account"));
  }

  /** What has been done so far, in alphabetical order. */
  public List<String> listActions() {
    return database.read(handle -> AuditEntries.words(handle, "action"));
  }

  /**
   * Computes the chain anew and holds it against what the tables say now: whether an entry was
   * changed, moved or taken out, and whether a content was changed, added or taken out without one.
   */
  public Verification verify() {
    return database.read(Verifier::verify);
  }
}
