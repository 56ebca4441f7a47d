package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tokens and sessions in the database. */
final class Credentials {
  private static final String COUNTING =
      " JOIN account USING (account) WHERE credential.hash = ? AND credential.expires_at > ?"
          + " AND credential.revoked_at IS NULL AND account.disabled_at IS NULL";

  private final AuditLog log;
  private final Clock clock;

  Credentials(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  Credential add(
      Handle handle,
      String account,
      Credential.Kind kind,
      String label,
      String secretHash,
      Instant expiresAt,
      Actor actor) {
    Instant now = Timestamp.now(clock);
    if (!expiresAt.truncatedTo(ChronoUnit.MILLIS).isAfter(now)) {
      throw new StoreProblem("What expires at " + expiresAt + " is expired already.");
    }
    long id =
        handle
            .createUpdate(
                "INSERT INTO credential (account, kind, label, hash, created_at, expires_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?)")
            .bind(0, account)
            .bind(1, kind.text())
            .bind(2, label)
            .bind(3, secretHash)
            .bind(4, Timestamp.text(now))
            .bind(5, Timestamp.text(expiresAt))
            .executeAndReturnGeneratedKeys()
            .mapTo(long.class)
            .one();
    boolean token = kind == Credential.Kind.TOKEN;
    enter(handle, id, token ? AuditedCredentials.ISSUE : AuditedCredentials.SIGN_IN, actor);
    return find(handle, account, id).orElseThrow();
  }

  Optional<Credential> find(Handle handle, String account, long id) {
    return handle
        .select("SELECT * FROM credential WHERE account = ? AND id = ?", account, id)
        .map((result, context) -> credential(result))
        .findOne();
  }

  Optional<Credential> findCounting(Handle handle, String secretHash, Instant now) {
    return handle
        .select("SELECT credential.* FROM credential" + COUNTING, secretHash, Timestamp.text(now))
        .map((result, context) -> credential(result))
        .findOne();
  }

  List<Credential> list(Handle handle, String account) {
    return handle
        .select("SELECT * FROM credential WHERE account = ? ORDER BY id", account)
        .map((result, context) -> credential(result))
        .list();
  }

  Optional<Credential> revoke(Handle handle, String account, long id, Actor actor) {
    Optional<Credential> found = find(handle, account, id);
    if (found.isEmpty() || found.get().revokedAt().isPresent()) {
      return found;
    }
    handle.execute(
        "UPDATE credential SET revoked_at = ? WHERE id = ?",
        Timestamp.text(Timestamp.now(clock)),
        id);
    boolean token = found.get().kind() == Credential.Kind.TOKEN;
    enter(handle, id, token ? AuditedCredentials.REVOKE : AuditedCredentials.SIGN_OUT, actor);
    return find(handle, account, id);
  }

  /** Ends all that an account is recognised by, for good. */
  void endAll(Handle handle, String account, Actor actor) {
    Instant now = Timestamp.now(clock);
    list(handle, account).stream()
        .filter(credential -> credential.revokedAt().isEmpty())
        .filter(credential -> credential.expiresAt().isAfter(now))
        .forEach(credential -> revoke(handle, account, credential.id(), actor));
  }

  private void enter(Handle handle, long id, String action, Actor actor) {
    Audited.Content content = AuditedCredentials.find(handle, id);
    log.append(handle, actor, action, content.object(), content.version(), content.hash());
  }

  private static Credential credential(ResultSet result) throws SQLException {
    return new Credential(
        result.getLong("id"),
        result.getString("account"),
        Credential.Kind.of(result.getString("kind")),
        result.getString("label"),
        Instant.parse(result.getString("created_at")),
        Instant.parse(result.getString("expires_at")),
        Optional.ofNullable(result.getString("revoked_at")).map(Instant::parse));
  }
}
