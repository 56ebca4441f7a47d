package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A table of contents by hash: each content is kept once, whoever brings it, and held against its
 * hash when it is read.
 */
final class Contents {
  private final AuditedTable table;
  private final AuditLog log;
  private final Clock clock;

  /** Of a table with the columns {@code hash}, {@code kept_at}, {@code size}, {@code content}. */
  Contents(AuditedTable table, AuditLog log, Clock clock) {
    this.table = table;
    this.log = log;
    this.clock = clock;
  }

  /** Keeps a content that is not kept yet. */
  void keep(Handle handle, Packed packed, Actor actor) {
    if (isKept(handle, packed.hash())) {
      return;
    }
    handle.execute(
        "INSERT INTO " + table.name() + " (hash, kept_at, size, content) VALUES (?, ?, ?, ?)",
        packed.hash(),
        Timestamp.text(Timestamp.now(clock)),
        packed.size(),
        packed.content());
    table.enterLast(handle, log, actor);
  }

  boolean isKept(Handle handle, String hash) {
    return handle
            .select("SELECT count(*) FROM " + table.name() + " WHERE hash = ?", hash)
            .mapTo(int.class)
            .one()
        > 0;
  }

  /**
   * The content of that hash; empty when it is not kept.
   *
   * @throws StoreProblem when it was changed since
   */
  Optional<Packed> find(Handle handle, String hash) {
    return handle
        .select("SELECT hash, size, content FROM " + table.name() + " WHERE hash = ?", hash)
        .map((result, context) -> packed(result))
        .findOne();
  }

  private Packed packed(ResultSet result) throws SQLException {
    String hash = result.getString("hash");
    return Packed.verified(
        table.path() + hash, hash, result.getLong("size"), result.getBytes("content"));
  }
}
