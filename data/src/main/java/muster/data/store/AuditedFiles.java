package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import muster.data.Sheet;
import org.jdbi.v3.core.Handle;

/** Every revision of every file about a region, with who stored it and when. */
final class AuditedFiles implements Audited {
  /** The action of storing a revision. */
  static final String STORE = "store-file";

  /** How the log names a file. */
  static String object(String round, String file) {
    return "rounds/%s/files/%s".formatted(round, file);
  }

  /** What the log vouches for: what was given, by whom and when. */
  static String hash(String at, String by, Sheet sheet) {
    return new FieldHash().add(at).add(by).addRows(sheet.file(), sheet.rows()).hex();
  }

  @Override
  public Set<String> actions() {
    return Set.of(STORE);
  }

  @Override
  public void each(Handle handle, Consumer<Content> found) {
    handle
        .createQuery("SELECT * FROM region_revision ORDER BY id")
        .map((result, context) -> content(handle, result))
        .forEach(found);
  }

  private static Content content(Handle handle, ResultSet result) throws SQLException {
    String file = result.getString("file");
    Sheet sheet = new Sheet(file, Table.ofRegion(file).rows(handle, result.getLong("id")));
    return new Content(
        object(result.getString("round"), file),
        "r" + result.getInt("revision"),
        hash(result.getString("at"), result.getString("by"), sheet));
  }
}
