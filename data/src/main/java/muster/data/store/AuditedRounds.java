package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** What is fixed of every round: its own row, its forces, services and borders, its window. */
final class AuditedRounds implements Audited {
  static final String IMPORT = "import-round";
  static final String OPEN = "open-round";

  /** How the log names a round. */
  static String object(String round) {
    return "rounds/" + round;
  }

  @Override
  public Set<String> actions() {
    return Set.of(IMPORT, OPEN);
  }

  @Override
  public void each(Handle handle, Consumer<Content> found) {
    handle
        .createQuery("SELECT round FROM round ORDER BY round")
        .mapTo(String.class)
        .map(round -> new Content(object(round), "", hash(handle, round)))
        .forEach(found);
  }

  /** The hash of what the tables say of a round. */
  static String hash(Handle handle, String round) {
    FieldHash hash = new FieldHash();
    List<String> files =
        handle
            .select("SELECT file FROM round_file WHERE round = ? ORDER BY file", round)
            .mapTo(String.class)
            .list();
    for (String file : files) {
      if (RoundSheets.isFixed(file)) {
        hash.addRows(file, Table.ofRound(file).rows(handle, round));
      } else {
        hash.add(file);
      }
    }
    handle
        .select("SELECT * FROM round_opening WHERE round = ?", round)
        .map((result, context) -> opening(result))
        .forEach(hash::add);
    return hash.hex();
  }

  private static String opening(ResultSet result) throws SQLException {
    return FieldHash.of(
        result.getString("opens"),
        result.getString("closes"),
        Objects.requireNonNullElse(result.getString("rule_book"), ""),
        result.getString("opened_by"),
        result.getString("opened_at"));
  }
}
