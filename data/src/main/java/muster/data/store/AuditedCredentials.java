package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Tokens and sessions: so one that was slipped in, or brought back to life, is noticed. */
final class AuditedCredentials implements Audited {
  static final String ISSUE = "issue-token";
  static final String SIGN_IN = "sign-in";
  static final String REVOKE = "revoke-token";
  static final String SIGN_OUT = "sign-out";

  @Override
  public Set<String> actions() {
    return Set.of(ISSUE, SIGN_IN, REVOKE, SIGN_OUT);
  }

  @Override
  public boolean keepsEveryVersion() {
    return false;
  }

  @Override
  public void each(Handle handle, Consumer<Content> found) {
    handle
        .createQuery("SELECT * FROM credential ORDER BY id")
        .map((result, context) -> content(result))
        .forEach(found);
  }

  static Content find(Handle handle, long id) {
    return handle
        .select("SELECT * FROM credential WHERE id = ?", id)
        .map((result, context) -> content(result))
        .one();
  }

  /** The first version counts, the second is revoked. */
  private static Content content(ResultSet result) throws SQLException {
    FieldHash hash =
        new FieldHash()
            .addColumns(result, "kind", "label", "hash", "created_at", "expires_at", "revoked_at");
    String object =
        "accounts/%s/%ss/%d"
            .formatted(result.getString("account"), result.getString("kind"), result.getLong("id"));
    return new Content(object, result.getString("revoked_at") == null ? "r1" : "r2", hash.hex());
  }
}
