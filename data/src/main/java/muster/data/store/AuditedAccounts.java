package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The accounts: so a role that nobody gave, or a password that nobody set, is noticed. */
final class AuditedAccounts implements Audited {
  static final String CREATE = "create-account";
  static final String RENAME = "rename-account";
  static final String SET_PASSWORD = "set-password";
  static final String DISABLE = "disable-account";
  static final String ENABLE = "enable-account";

  /** How the log names an account. */
  static String object(String account) {
    return "accounts/" + account;
  }

  @Override
  public Set<String> actions() {
    return Set.of(CREATE, RENAME, SET_PASSWORD, DISABLE, ENABLE);
  }

  @Override
  public boolean keepsEveryVersion() {
    return false;
  }

  @Override
  public void each(Handle handle, Consumer<Content> found) {
    handle
        .createQuery("SELECT * FROM account ORDER BY account")
        .map((result, context) -> content(result))
        .forEach(found);
  }

  static Content find(Handle handle, String account) {
    return handle
        .select("SELECT * FROM account WHERE account = ?", account)
        .map((result, context) -> content(result))
        .one();
  }

  private static Content content(ResultSet result) throws SQLException {
    FieldHash hash =
        new FieldHash()
            .addColumns(
                result, "name", "role", "force", "password_hash", "created_at", "disabled_at");
    return new Content(
        object(result.getString("account")), "r" + result.getInt("version"), hash.hex());
  }
}
