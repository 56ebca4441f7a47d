package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads entries of the log. */
final class AuditEntries {
  private static final String TABLE = "audit_entry";

  /** Times are texts of one length that begin with a digit: every one lies between these. */
  private static final String FIRST = "";

  private static final String LAST = "~";

  private static final String KEPT =
      " FROM "
          + TABLE
          + " WHERE (:account = '' OR account = :account)"
          + " AND (:action = '' OR action = :action)"
          + " AND (:object = '' OR object = :object"
          + " OR substr(object, 1, length(:object) + 1) = :object || '/')"
          + " AND at >= :from AND at < :before";

  private AuditEntries() {}

  static List<AuditEntry> upwards(Handle handle, AuditFilter filter, long after, int limit) {
    return list(handle, filter, " AND seq > :edge ORDER BY seq", after, limit);
  }

  static List<AuditEntry> downwards(Handle handle, AuditFilter filter, long before, int limit) {
    return list(handle, filter, " AND seq < :edge ORDER BY seq DESC", before, limit);
  }

  private static List<AuditEntry> list(
      Handle handle, AuditFilter filter, String order, long edge, int limit) {
    return kept(handle, "SELECT *" + KEPT + order + " LIMIT :limit", filter)
        .bind("edge", edge)
        .bind("limit", limit)
        .map((result, context) -> entry(result))
        .list();
  }

  static long count(Handle handle, AuditFilter filter) {
    return kept(handle, "SELECT count(*)" + KEPT, filter).mapTo(long.class).one();
  }

  private static Query kept(Handle handle, String sql, AuditFilter filter) {
    return handle
        .createQuery(sql)
        .bind("account", filter.account())
        .bind("action", filter.action())
        .bind("object", filter.object())
        .bind("from", filter.from().map(Timestamp::text).orElse(FIRST))
        .bind("before", filter.before().map(Timestamp::text).orElse(LAST));
  }

  static Optional<AuditEntry> find(Handle handle, String hash) {
    return handle
        .select("SELECT * FROM " + TABLE + " WHERE hash = ?", hash)
        .map((result, context) -> entry(result))
        .findOne();
  }

  /** What stands in a column, each once and in order. */
  static List<String> words(Handle handle, String column) {
    return handle
        .createQuery("SELECT DISTINCT " + column + " FROM " + TABLE + " ORDER BY 1")
        .mapTo(String.class)
        .list();
  }

  private static AuditEntry entry(ResultSet result) throws SQLException {
    return new AuditEntry(
        result.getLong("seq"),
        Instant.parse(result.getString("at")),
        result.getString("account"),
        result.getString("role"),
        result.getString("request"),
        result.getString("action"),
        result.getString("object"),
        result.getString("version"),
        result.getString("content_hash"),
        result.getString("previous_hash"),
        result.getString("hash"));
  }
}
