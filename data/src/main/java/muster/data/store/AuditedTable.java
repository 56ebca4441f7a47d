package muster.data.store;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * A table that only grows, each of whose rows has an entry in the log. The entry's hash is worked
 * out from the row as the table has it, by the same query when it is stored and when it is checked.
 *
 * @param name the table
 * @param actions what its entries call what was done; the first is the usual one
 * @param path what its objects' names begin with
 * @param object the expression that gives the rest of the object's name
 * @param version the expression that gives the version; {@code ''} where there is none
 * @param columns whose text is hashed, in this order. Where {@code hash} is among them, the table
 *     has {@code size} and {@code content} too, and the content is held against it
 */
record AuditedTable(
    String name,
    Set<String> actions,
    String path,
    String object,
    String version,
    List<String> columns)
    implements Audited {
  AuditedTable {
    actions = Set.copyOf(actions);
    columns = List.copyOf(columns);
  }

  @Override
  public void each(Handle handle, Consumer<Content> found) {
    handle
        .createQuery(select(columns.contains("hash") ? ", size, content" : ""))
        .map((result, context) -> content(result, actualHash(result)))
        .forEach(found);
  }

  /** Enters the row that was stored last, where there is one action only. */
  void enterLast(Handle handle, AuditLog log, Actor actor) {
    enterLast(handle, log, actor, actions.iterator().next());
  }

  /** Enters the row that was stored last. */
  void enterLast(Handle handle, AuditLog log, Actor actor, String action) {
    Content stored =
        handle
            .createQuery(select("") + " WHERE rowid = last_insert_rowid()")
            .map((result, context) -> content(result, ""))
            .one();
    log.append(handle, actor, action, stored.object(), stored.version(), stored.hash());
  }

  private String select(String more) {
    return "SELECT '%s' || %s AS object, %s AS version, %s%s FROM %s"
        .formatted(
            path,
            object,
            version,
            columns.stream().map(column -> '"' + column + '"').collect(joining(", ")),
            more,
            name);
  }

  private Content content(ResultSet result, String actualHash) throws SQLException {
    FieldHash hash = new FieldHash();
    for (String column : columns) {
      String text = result.getString(column);
      boolean replaced = column.equals("hash") && !actualHash.isEmpty();
      hash.add(replaced ? actualHash : text == null ? "" : text);
    }
    return new Content(result.getString("object"), result.getString("version"), hash.hex());
  }

  /** Of the content as it is; empty where there is none. */
  private String actualHash(ResultSet result) throws SQLException {
    if (!columns.contains("hash")) {
      return "";
    }
    String hash = result.getString("hash");
    long size = result.getLong("size");
    try {
      return Packed.verified("", hash, size, result.getBytes("content")).hash();
    } catch (StoreProblem changed) {
      return "changed";
    }
  }
}
