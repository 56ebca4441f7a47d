package muster.data.store;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.data.FileFormat;
import muster.data.Format;
import muster.data.Sheet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The table of one file of the dataset format: named like it, a column for each of its own. So the
 * format stays declared in one place, and the migrations follow it.
 *
 * @param name the file's name without its ending
 * @param owner the column that says whose row it is
 * @param columns the others, in the format's order
 */
record Table(String name, String owner, List<String> columns) {
  private static final List<String> RETURN_KEY = List.of("force", "service");

  /** The table of a file whose rows belong to a round. */
  static Table ofRound(String file) {
    return without(file, "round", List.of("round"));
  }

  /** The table of a file whose rows belong to a revision of that file. */
  static Table ofRegion(String file) {
    return without(file, "region_revision", List.of());
  }

  /** The table of a file whose rows belong to a revision of a return. */
  static Table ofReturn(String file) {
    return without(file, "return_revision", RETURN_KEY);
  }

  private static Table without(String file, String owner, List<String> kept) {
    List<String> columns = new ArrayList<>(format(file).columnNames());
    columns.removeAll(kept);
    String name = file.substring(0, file.length() - ".csv".length());
    return new Table(name, owner, Collections.unmodifiableList(columns));
  }

  private static FileFormat format(String file) {
    return Format.findFile(file)
        .orElseThrow(() -> new StoreProblem("A dataset has no file `" + file + "`."));
  }

  /** Stores rows; spaces around a cell mean nothing and are left out. */
  void insert(Handle handle, Object ownerId, List<Sheet.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String places = columns.stream().map(column -> ", ?").collect(joining());
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO %s (%s, %s) VALUES (?%s)"
                .formatted(quoted(name), owner, list("", columns), places));
    for (Sheet.Row row : rows) {
      batch.bind(0, ownerId);
      for (int i = 0; i < columns.size(); i++) {
        String cell = row.cells().get(columns.get(i));
        batch.bind(i + 1, cell == null ? null : cell.strip());
      }
      batch.add();
    }
    batch.execute();
  }

  /** The rows of one owner, in order of storing. */
  List<Sheet.Row> rows(Handle handle, Object ownerId) {
    return query(
        handle,
        "SELECT %s FROM %s WHERE %s = ? ORDER BY rowid"
            .formatted(list("", columns), quoted(name), owner),
        ownerId,
        columns);
  }

  /** The rows of the revision that counts of every return of a round, with force and service. */
  List<Sheet.Row> countingRows(Handle handle, String round, Counting counting) {
    List<String> all = new ArrayList<>(RETURN_KEY);
    all.addAll(columns);
    return query(
        handle,
        """
        SELECT %s, %s
        FROM %s AS r JOIN %s AS t ON t.return_revision = r.id
        WHERE r.round = ? ORDER BY r.force, r.service, t.rowid"""
            .formatted(list("r.", RETURN_KEY), list("t.", columns), counting.view(), quoted(name)),
        round,
        all);
  }

  private static List<Sheet.Row> query(
      Handle handle, String sql, Object argument, List<String> columns) {
    return handle
        .createQuery(sql)
        .bind(0, argument)
        .map((result, context) -> new Sheet.Row(0, cells(result, columns)))
        .list();
  }

  private static Map<String, String> cells(ResultSet result, List<String> columns)
      throws SQLException {
    Map<String, String> cells = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = result.getString(i + 1);
      if (cell != null) {
        cells.put(columns.get(i), cell);
      }
    }
    return cells;
  }

  private static String list(String prefix, List<String> columns) {
    return columns.stream().map(column -> prefix + quoted(column)).collect(joining(", "));
  }

  private static String quoted(String word) {
    return '"' + word + '"';
  }
}
