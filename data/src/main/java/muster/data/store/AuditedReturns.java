package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Every revision of every return, with who stored it and when. */
final class AuditedReturns implements Audited {
  /** The action of storing a revision. */
  static final String STORE = "store-return";

  private final Table threats = Table.ofReturn(ReturnRows.THREATS);
  private final Table capabilities = Table.ofReturn(ReturnRows.CAPABILITIES);

  /** How the log names a return. */
  static String object(ReturnKey key) {
    return "rounds/%s/returns/%s/%s".formatted(key.round(), key.force(), key.service());
  }

  /** What the log vouches for: what was given, by whom and when. */
  static String hash(String at, String by, ReturnRows rows) {
    return new FieldHash()
        .add(at)
        .add(by)
        .addRows(ReturnRows.THREATS, rows.threats())
        .addRows(ReturnRows.CAPABILITIES, rows.capability().stream().toList())
        .hex();
  }

  @Override
  public Set<String> actions() {
    return Set.of(STORE);
  }

  @Override
  public void each(Handle handle, Consumer<Content> found) {
    handle
        .createQuery("SELECT * FROM return_revision ORDER BY id")
        .map((result, context) -> content(handle, result))
        .forEach(found);
  }

  /** By the text in the tables, which need be no time any more. */
  private Content content(Handle handle, ResultSet result) throws SQLException {
    long id = result.getLong("id");
    ReturnKey key =
        new ReturnKey(
            result.getString("round"), result.getString("force"), result.getString("service"));
    ReturnRows rows =
        new ReturnRows(
            threats.rows(handle, id), capabilities.rows(handle, id).stream().findFirst());
    return new Content(
        object(key),
        "r" + result.getInt("revision"),
        hash(result.getString("submitted_at"), result.getString("submitted_by"), rows));
  }
}
