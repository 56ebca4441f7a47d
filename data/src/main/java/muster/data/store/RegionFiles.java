package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.data.Sheet;
import org.jdbi.v3.core.Handle;

/** The revisions of the files about a round's region, in their tables and in the log. */
final class RegionFiles {
  private static final String SELECT =
      "SELECT id, file, revision, at, \"by\" FROM region_revision AS f WHERE round = ?";
  private static final String LATEST =
      " AND revision = (SELECT max(revision) FROM region_revision"
          + " WHERE round = f.round AND file = f.file)";

  private final AuditLog log;
  private final Clock clock;

  RegionFiles(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The latest revision of every file that the round has. */
  List<Sheet> latest(Handle handle, String round) {
    return handle
        .select(SELECT + LATEST, round)
        .map((result, context) -> stored(handle, round, result))
        .map(file -> new Sheet(file.file(), file.rows()))
        .list();
  }

  /** The latest revision of a file; empty when the round has no such file. */
  Optional<StoredFile> find(Handle handle, String round, String file) {
    return handle
        .select(SELECT + " AND file = ?" + LATEST, round, file)
        .map((result, context) -> stored(handle, round, result))
        .findOne();
  }

  /** All revisions of a file, oldest first. */
  List<StoredFile> list(Handle handle, String round, String file) {
    return handle
        .select(SELECT + " AND file = ? ORDER BY revision", round, file)
        .map((result, context) -> stored(handle, round, result))
        .list();
  }

  private static StoredFile stored(Handle handle, String round, ResultSet result)
      throws SQLException {
    String file = result.getString("file");
    return new StoredFile(
        round,
        file,
        result.getInt("revision"),
        Instant.parse(result.getString("at")),
        result.getString("by"),
        Table.ofRegion(file).rows(handle, result.getLong("id")));
  }

  StoredFile add(Handle handle, String round, Sheet sheet, int revision, Actor actor) {
    Instant now = Timestamp.now(clock);
    Table table = Table.ofRegion(sheet.file());
    long id =
        handle
            .createUpdate(
                "INSERT INTO region_revision (round, file, revision, at, \"by\")"
                    + " VALUES (?, ?, ?, ?, ?)")
            .bind(0, round)
            .bind(1, sheet.file())
            .bind(2, revision)
            .bind(3, Timestamp.text(now))
            .bind(4, actor.account())
            .executeAndReturnGeneratedKeys()
            .mapTo(long.class)
            .one();
    table.insert(handle, id, sheet.rows());
    StoredFile stored =
        new StoredFile(round, sheet.file(), revision, now, actor.account(), table.rows(handle, id));
    log.append(
        handle,
        actor,
        AuditedFiles.STORE,
        AuditedFiles.object(round, sheet.file()),
        stored.etag(),
        AuditedFiles.hash(Timestamp.text(now), actor.account(), sheet));
    return stored;
  }
}
