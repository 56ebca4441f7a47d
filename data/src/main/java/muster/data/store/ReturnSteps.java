package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import muster.data.store.Workflow.Standing;
import org.jdbi.v3.core.Handle;

/** The steps that revisions of returns take, in their table and in the log. */
final class ReturnSteps {
  private static final String KEY = "round = ? AND force = ? AND service = ?";

  private final AuditLog log;
  private final Clock clock;

  ReturnSteps(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Takes a revision a step on. */
  void add(Handle handle, ReturnKey key, int revision, State state, Actor actor, String reason) {
    String at = Timestamp.text(Timestamp.now(clock));
    String why = reason.isBlank() ? null : reason.strip();
    handle.execute(
        "INSERT INTO return_event (return_revision, state, at, account, reason)"
            + " SELECT id, ?, ?, ?, ? FROM return_revision WHERE "
            + KEY
            + " AND revision = ?",
        state.word(),
        at,
        actor.account(),
        why,
        key.round(),
        key.force(),
        key.service(),
        revision);
    AuditedSteps.Step step = AuditedSteps.Step.to(state);
    log.append(
        handle,
        actor,
        step.action(),
        AuditedReturns.object(key) + step.noun(),
        "r" + revision,
        AuditedSteps.hash(at, actor.account(), why));
  }

  List<ReturnEvent> list(Handle handle, ReturnKey key) {
    return handle
        .select(
            "SELECT r.revision, e.state, e.at, e.account, e.reason"
                + " FROM return_event AS e JOIN return_revision AS r ON r.id = e.return_revision"
                + " WHERE "
                + KEY
                + " ORDER BY e.id",
            key.round(),
            key.force(),
            key.service())
        .map((result, context) -> event(result))
        .list();
  }

  private static ReturnEvent event(ResultSet result) throws SQLException {
    return new ReturnEvent(
        result.getInt("revision"),
        State.of(result.getString("state")),
        Instant.parse(result.getString("at")),
        result.getString("account"),
        Objects.requireNonNullElse(result.getString("reason"), ""));
  }

  /** The revision of each return of a round that counts, by force and service. */
  List<ReturnStatus> list(Handle handle, String round, Counting counting) {
    return handle
        .select(
            "SELECT * FROM return_standing WHERE round = ? AND id IN (SELECT id FROM "
                + counting.view()
                + ") ORDER BY force, service",
            round)
        .map((result, context) -> status(result))
        .list();
  }

  /** How far the revision is that counts; empty when none does. */
  Optional<ReturnStatus> find(Handle handle, ReturnKey key, Counting counting) {
    return handle
        .select(
            "SELECT * FROM return_standing WHERE "
                + KEY
                + " AND id IN (SELECT id FROM "
                + counting.view()
                + ")",
            key.round(),
            key.force(),
            key.service())
        .map((result, context) -> status(result))
        .findOne();
  }

  /** How far a revision is that is known to be there. */
  ReturnStatus get(Handle handle, ReturnKey key, int revision) {
    return handle
        .select(
            "SELECT * FROM return_standing WHERE " + KEY + " AND revision = ?",
            key.round(),
            key.force(),
            key.service(),
            revision)
        .map((result, context) -> status(result))
        .one();
  }

  /**
   * How the revision stands that the next step is about; where none was submitted yet, how the
   * latest one does. Empty when there is none at all.
   */
  Optional<Standing> standing(Handle handle, ReturnKey key, State next) {
    return find(handle, key, Workflow.subject(next))
        .or(() -> find(handle, key, Counting.LATEST))
        .map(
            status ->
                new Standing(
                    key,
                    status.revision(),
                    status.state(),
                    hands(handle, key),
                    isAdjusted(handle, key, status.revision())));
  }

  private static boolean isAdjusted(Handle handle, ReturnKey key, int revision) {
    return handle
        .select(
            "SELECT EXISTS (SELECT 1 FROM moderation AS m JOIN return_revision AS r"
                + " ON r.id = m.return_revision WHERE "
                + KEY
                + " AND revision = ? AND m.outcome = ?)",
            key.round(),
            key.force(),
            key.service(),
            revision,
            SecondScore.Verdict.ADJUSTED.word())
        .mapTo(boolean.class)
        .one();
  }

  private static ReturnStatus status(ResultSet result) throws SQLException {
    return new ReturnStatus(
        new ReturnKey(
            result.getString("round"), result.getString("force"), result.getString("service")),
        result.getInt("revision"),
        State.of(result.getString("state")),
        result.getBoolean("late"),
        result.getString("submitted_by"),
        Optional.ofNullable(result.getString("handed_in_by")),
        Instant.parse(result.getString("since")));
  }

  /** The accounts that wrote or submitted any revision of a return. */
  private static Set<String> hands(Handle handle, ReturnKey key) {
    return handle
        .select(
            "SELECT submitted_by FROM return_standing WHERE "
                + KEY
                + " UNION SELECT handed_in_by FROM return_standing WHERE "
                + KEY
                + " AND handed_in_by IS NOT NULL",
            key.round(),
            key.force(),
            key.service(),
            key.round(),
            key.force(),
            key.service())
        .mapTo(String.class)
        .set();
  }
}
