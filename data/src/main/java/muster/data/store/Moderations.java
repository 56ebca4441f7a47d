package muster.data.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.data.store.SecondScore.Verdict;
import muster.data.store.Workflow.Standing;
import org.jdbi.v3.core.Handle;

/** The second scores of returns, each made blind by a moderator of another force. */
public final class Moderations {
  private static final String SELECT =
      "SELECT m.*, r.round, r.force, r.service, r.revision"
          + " FROM moderation AS m JOIN return_revision AS r ON r.id = m.return_revision"
          + " WHERE r.round = ?";
  private static final String OF_RETURN = SELECT + " AND r.force = ? AND r.service = ?";
  private static final String ORDER = " ORDER BY r.force, r.service, r.revision";

  private final Database database;
  private final RoundTables rounds;
  private final ReturnTables returns;
  private final ReturnSteps steps;
  private final AuditLog log;
  private final Clock clock;

  Moderations(
      Database database,
      RoundTables rounds,
      ReturnTables returns,
      ReturnSteps steps,
      AuditLog log,
      Clock clock) {
    this.database = database;
    this.rounds = rounds;
    this.returns = returns;
    this.steps = steps;
    this.log = log;
    this.clock = clock;
  }

  /** The second scores of all revisions of a return, oldest first. */
  public List<Moderation> find(ReturnKey key) {
    return database.read(handle -> find(handle, key));
  }

  private static List<Moderation> find(Handle handle, ReturnKey key) {
    return handle
        .select(OF_RETURN + ORDER, key.round(), key.force(), key.service())
        .map((result, context) -> moderation(handle, result))
        .list();
  }

  /** The second scores of a round, by force, service and revision. */
  public List<Moderation> list(String round) {
    return database.read(
        handle ->
            handle
                .select(SELECT + ORDER, round)
                .map((result, context) -> moderation(handle, result))
                .list());
  }

  private static Moderation moderation(Handle handle, ResultSet result) throws SQLException {
    Shift shift =
        new Shift(
            Optional.ofNullable(result.getString("own_risk")).map(BigDecimal::new),
            Optional.ofNullable(result.getString("second_risk")).map(BigDecimal::new),
            Optional.ofNullable(result.getString("own_band")),
            Optional.ofNullable(result.getString("second_band")));
    return new Moderation(
        new ReturnKey(
            result.getString("round"), result.getString("force"), result.getString("service")),
        result.getInt("revision"),
        result.getString("moderator"),
        Instant.parse(result.getString("at")),
        new SecondScore(
            result.getString("moderator_force"),
            ScoreJson.read(handle, result.getString("score")),
            shift,
            Verdict.of(result.getString("outcome")),
            result.getString("reason")));
  }

  /**
   * What a moderator may see of the revision of a return that was submitted last: its evidence, and
   * its score only once theirs of that revision is in. Empty while none was submitted.
   *
   * @param moderator the account
   */
  public Optional<ModeratorsView> view(ReturnKey key, String moderator) {
    return database.read(
        handle ->
            steps
                .find(handle, key, Counting.PROVISIONAL)
                .map(status -> view(handle, status, moderator)));
  }

  private ModeratorsView view(Handle handle, ReturnStatus status, String moderator) {
    ReturnRows rows = returns.find(handle, status.key(), status.revision()).orElseThrow().rows();
    Optional<Moderation> own =
        find(handle, status.key()).stream()
            .filter(one -> one.revision() == status.revision())
            .filter(one -> one.moderator().equals(moderator))
            .findFirst();
    return new ModeratorsView(status, own.isPresent() ? rows : rows.evidence(), own);
  }

  /**
   * Stores a second score of the revision of a return that was submitted last, which thereby is
   * moderated.
   *
   * @param expectedRevision the revision that the moderator saw the evidence of
   * @throws StoreProblem when there is no such round
   */
  public Outcome<Moderation> add(
      ReturnKey key, int expectedRevision, SecondScore score, Actor moderator) {
    return database.write(
        handle -> {
          RoundInfo round = rounds.get(handle, key.round());
          Optional<Standing> standing = steps.standing(handle, key, State.MODERATED);
          int current = standing.map(Standing::revision).orElse(0);
          if (current == 0 || current != expectedRevision) {
            return new Outcome.Conflict<>(current);
          }
          ReturnRows own = returns.find(handle, key, current).orElseThrow().rows();
          Optional<Objection> objection =
              Workflow.toModerate(
                  round, rounds.forces(handle, key.round()), standing.get(), own, moderator, score);
          if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
          }
          store(handle, key, current, score, moderator);
          steps.add(handle, key, current, State.MODERATED, moderator, "");
          return new Outcome.Stored<>(
              find(handle, key).stream()
                  .filter(one -> one.revision() == current)
                  .findFirst()
                  .orElseThrow());
        });
  }

  private void store(
      Handle handle, ReturnKey key, int revision, SecondScore score, Actor moderator) {
    Shift shift = score.shift();
    handle.execute(
        "INSERT INTO moderation (return_revision, moderator, moderator_force, at, score, own_risk,"
            + " second_risk, own_band, second_band, outcome, reason)"
            + " SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM return_revision"
            + " WHERE round = ? AND force = ? AND service = ? AND revision = ?",
        moderator.account(),
        score.force(),
        Timestamp.text(Timestamp.now(clock)),
        ScoreJson.write(score.rows()),
        shift.ownRisk().map(BigDecimal::toPlainString).orElse(null),
        shift.secondRisk().map(BigDecimal::toPlainString).orElse(null),
        shift.ownBand().orElse(null),
        shift.secondBand().orElse(null),
        score.verdict().word(),
        score.reason().strip(),
        key.round(),
        key.force(),
        key.service(),
        revision);
    Audited.Content content = AuditedModerations.find(handle, key, revision);
    log.append(
        handle,
        moderator,
        AuditedModerations.SCORE,
        content.object(),
        content.version(),
        content.hash());
  }
}
