package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables of drafts and of what happened to them. */
final class DraftRows {
  private static final String DRAFTS =
      "SELECT id, rule_book, title, author, at FROM rule_book_draft";
  private static final String EVENTS =
      "SELECT draft, seq, kind, at, account, reason, detail FROM rule_book_event";

  private final AuditLog log;
  private final Clock clock;

  DraftRows(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  RuleBookDraft add(Handle handle, String ruleBook, String title, Actor actor) {
    handle.execute(
        "INSERT INTO rule_book_draft (rule_book, title, author, at) VALUES (?, ?, ?, ?)",
        ruleBook,
        title,
        actor.account(),
        Timestamp.text(Timestamp.now(clock)));
    AuditedTables.DRAFTS.enterLast(handle, log, actor);
    return listBefore(handle, Long.MAX_VALUE, 1).get(0);
  }

  DraftEvent addEvent(
      Handle handle, long draft, DraftEvent.Kind kind, String reason, String detail, Actor actor) {
    handle.execute(
        "INSERT INTO rule_book_event (draft, seq, kind, at, account, reason, detail) VALUES (?,"
            + " (SELECT coalesce(max(seq), 0) + 1 FROM rule_book_event WHERE draft = ?),"
            + " ?, ?, ?, ?, ?)",
        draft,
        draft,
        kind.word(),
        Timestamp.text(Timestamp.now(clock)),
        actor.account(),
        reason,
        detail);
    AuditedTables.EVENTS.enterLast(handle, log, actor, kind.action());
    List<DraftEvent> events = events(handle, draft);
    return events.get(events.size() - 1);
  }

  static Optional<RuleBookDraft> find(Handle handle, long id) {
    return handle
        .select(DRAFTS + " WHERE id = ?", id)
        .map((result, context) -> draft(result))
        .findOne();
  }

  /** Newest first. */
  static List<RuleBookDraft> listBefore(Handle handle, long before, int limit) {
    return handle
        .select(DRAFTS + " WHERE id < ? ORDER BY id DESC LIMIT ?", before, limit)
        .map((result, context) -> draft(result))
        .list();
  }

  static List<DraftEvent> events(Handle handle, long draft) {
    return handle
        .select(EVENTS + " WHERE draft = ? ORDER BY seq", draft)
        .map((result, context) -> event(result))
        .list();
  }

  private static RuleBookDraft draft(ResultSet result) throws SQLException {
    return new RuleBookDraft(
        result.getLong("id"),
        result.getString("rule_book"),
        result.getString("title"),
        result.getString("author"),
        Instant.parse(result.getString("at")));
  }

  private static DraftEvent event(ResultSet result) throws SQLException {
    return new DraftEvent(
        result.getLong("draft"),
        result.getInt("seq"),
        DraftEvent.Kind.of(result.getString("kind")),
        Instant.parse(result.getString("at")),
        result.getString("account"),
        result.getString("reason"),
        result.getString("detail"));
  }
}
