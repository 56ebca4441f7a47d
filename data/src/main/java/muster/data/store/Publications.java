package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The line of publications.
 *
 * <p>Rolling back undoes the last publication that still stands, as the undo of an editor does:
 * after A, B and C it gives B, a second time A, and then there is nothing left to undo. A
 * publication after a roll-back continues from where that led: after A, B, C, back to B, and D,
 * rolling back gives B again, never C.
 */
final class Publications {
  private static final String SELECT =
      "SELECT seq, rule_book, draft, kind, at, account, reason FROM publication";

  private final AuditLog log;
  private final Clock clock;

  Publications(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  static Optional<Publication> findCurrent(Handle handle) {
    return handle
        .select(SELECT + " ORDER BY seq DESC LIMIT 1")
        .map((result, context) -> publication(result))
        .findOne();
  }

  static List<Publication> listBefore(Handle handle, long before, int limit) {
    return handle
        .select(SELECT + " WHERE seq < ? ORDER BY seq DESC LIMIT ?", before, limit)
        .map((result, context) -> publication(result))
        .list();
  }

  /** The rule book that a roll-back would lead to; empty when there is nothing to undo. */
  static Optional<String> findBefore(Handle handle) {
    Deque<String> standing = new ArrayDeque<>();
    handle
        .select(SELECT + " ORDER BY seq")
        .map((result, context) -> publication(result))
        .forEach(
            publication -> {
              switch (publication.kind()) {
                case FIRST, PUBLISH -> standing.push(publication.ruleBook());
                case ROLLBACK -> standing.pop();
              }
            });
    return standing.stream().skip(1).findFirst();
  }

  Publication add(
      Handle handle,
      String ruleBook,
      Long draft,
      Publication.Kind kind,
      String reason,
      Actor actor) {
    handle.execute(
        "INSERT INTO publication (seq, rule_book, draft, kind, at, account, reason)"
            + " VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM publication), ?, ?, ?, ?, ?, ?)",
        ruleBook,
        draft,
        kind.word(),
        Timestamp.text(Timestamp.now(clock)),
        actor.account(),
        reason);
    AuditedTables.PUBLICATIONS.enterLast(handle, log, actor);
    return findCurrent(handle).orElseThrow();
  }

  private static Publication publication(ResultSet result) throws SQLException {
    long draft = result.getLong("draft");
    return new Publication(
        result.getLong("seq"),
        result.getString("rule_book"),
        draft == 0 ? Optional.empty() : Optional.of(draft),
        Publication.Kind.of(result.getString("kind")),
        Instant.parse(result.getString("at")),
        result.getString("account"),
        result.getString("reason"));
  }
}
