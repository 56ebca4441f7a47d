package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Every second score, with what came of it. */
final class AuditedModerations implements Audited {
  /** The action of storing one. */
  static final String SCORE = "score-return";

  private static final String SELECT =
      "SELECT m.*, r.round, r.force, r.service, r.revision"
          + " FROM moderation AS m JOIN return_revision AS r ON r.id = m.return_revision";
  private static final List<String> COLUMNS =
      List.of(
          "moderator",
          "moderator_force",
          "at",
          "score",
          "own_risk",
          "second_risk",
          "own_band",
          "second_band",
          "outcome",
          "reason");

  @Override
  public Set<String> actions() {
    return Set.of(SCORE);
  }

  @Override
  public void each(Handle handle, Consumer<Content> found) {
    handle
        .createQuery(SELECT + " ORDER BY r.id")
        .map((result, context) -> content(result))
        .forEach(found);
  }

  static Content find(Handle handle, ReturnKey key, int revision) {
    return handle
        .select(
            SELECT + " WHERE r.round = ? AND r.force = ? AND r.service = ? AND r.revision = ?",
            key.round(),
            key.force(),
            key.service(),
            revision)
        .map((result, context) -> content(result))
        .one();
  }

  private static Content content(ResultSet result) throws SQLException {
    ReturnKey key =
        new ReturnKey(
            result.getString("round"), result.getString("force"), result.getString("service"));
    FieldHash hash = new FieldHash();
    for (String column : COLUMNS) {
      String cell = result.getString(column);
      hash.add(cell == null ? "-" : "+").add(Objects.requireNonNullElse(cell, ""));
    }
    return new Content(
        AuditedReturns.object(key) + AuditedSteps.Step.MODERATE.noun(),
        "r" + result.getInt("revision"),
        hash.hex());
  }
}
