package muster.server.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.TableFile;

/**
 * What changes in a table, row by row. A row is known by its key and its first day; one whose first
 * day alone was changed is still the same row.
 */
public final class TableChanges {
  private final TableFile before;
  private final TableFile after;
  private final List<String> lines = new ArrayList<>();

  private TableChanges(TableFile before, TableFile after) {
    this.before = before;
    this.after = after;
  }

  /**
   * One line a changed cell, a new row or a row that is gone, and one if those that stay are in
   * another order; empty where the rows are equal.
   */
  public static List<String> between(TableFile before, TableFile after) {
    return new TableChanges(before, after).lines();
  }

  private List<String> lines() {
    Map<PolicyRow, PolicyRow> was = matched();
    for (PolicyRow row : after.rows()) {
      if (was.containsKey(row)) {
        cells(was.get(row), row);
      } else {
        lines.add(name(after, row) + ": new row: " + shown(row));
      }
    }
    for (PolicyRow row : before.rows()) {
      if (!was.containsValue(row)) {
        lines.add(name(before, row) + ": row removed: " + shown(row));
      }
    }
    if (isReordered(was)) {
      lines.add("the rows stand in another order");
    }
    return lines;
  }

  /** Whether the rows that stay follow each other otherwise than they did. */
  private boolean isReordered(Map<PolicyRow, PolicyRow> was) {
    List<Integer> places =
        after.rows().stream().filter(was::containsKey).map(row -> was.get(row).number()).toList();
    return !places.equals(places.stream().sorted().toList());
  }

  /** Each row that was there before, by the row that it became. */
  private Map<PolicyRow, PolicyRow> matched() {
    Map<String, PolicyRow> dated = new HashMap<>();
    before.rows().forEach(row -> dated.put(key(row) + " " + row.from(), row));
    Map<PolicyRow, PolicyRow> was = new LinkedHashMap<>();
    for (PolicyRow row : after.rows()) {
      Optional.ofNullable(dated.get(key(row) + " " + row.from()))
          .ifPresent(same -> was.put(row, same));
    }
    for (PolicyRow row : after.rows()) {
      List<PolicyRow> left =
          before.rows().stream()
              .filter(old -> key(old).equals(key(row)) && !was.containsValue(old))
              .toList();
      long rivals =
          after.rows().stream()
              .filter(other -> key(other).equals(key(row)) && !was.containsKey(other))
              .count();
      if (!was.containsKey(row) && left.size() == 1 && rivals == 1) {
        was.put(row, left.get(0));
      }
    }
    return was;
  }

  private String key(PolicyRow row) {
    return before.table().key(row);
  }

  private void cells(PolicyRow old, PolicyRow row) {
    for (String column : after.columns()) {
      String from = old.cells().get(column);
      String to = row.cells().get(column);
      if (!from.equals(to)) {
        lines.add("%s: %s: %s → %s".formatted(name(before, old), column, quoted(from), quoted(to)));
      }
    }
  }

  /** Its key, with its first day where other rows have the same key. */
  private String name(TableFile table, PolicyRow row) {
    long same = table.rows().stream().filter(other -> key(other).equals(key(row))).count();
    return key(row) + (same > 1 ? ", from " + row.from() : "");
  }

  private String shown(PolicyRow row) {
    return after.columns().stream()
        .filter(column -> !row.cells().get(column).isEmpty())
        .map(column -> column + " " + quoted(row.cells().get(column)))
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String cell) {
    return cell.isEmpty() ? "blank" : "`" + cell.replace('\n', '↵') + "`";
  }
}
