package muster.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds rows that, followed from one to the next, lead back to themselves (R14). */
final class Cycles {
  private static final int MOST_SHOWN = 10;

  private final String column;
  private final Map<String, CheckedRow> rows = new TreeMap<>();
  private final Set<String> finished = new HashSet<>();
  private final List<List<String>> cycles = new ArrayList<>();

  private Cycles(String id, String column, List<CheckedRow> all) {
    this.column = column;
    all.stream().filter(row -> row.has(id)).forEach(row -> rows.putIfAbsent(row.text(id), row));
  }

  /**
   * Reports a row of each cycle.
   *
   * @param id the column that names a row
   * @param column the column that names the next ones
   */
  static void check(
      FileFormat format, String id, String column, List<CheckedRow> all, Report report) {
    Cycles cycles = new Cycles(id, column, all);
    cycles.rows.keySet().forEach(cycles::follow);
    for (List<String> cycle : cycles.cycles) {
      CheckedRow row = cycles.rows.get(cycle.get(0));
      report.cell(
          format.name(),
          row.number(),
          column,
          new Fault(
              row.text(column), "nothing that leads back to `" + cycle.get(0) + "`", shown(cycle)));
    }
  }

  private static String shown(List<String> cycle) {
    return cycle.size() <= MOST_SHOWN
        ? String.join(" → ", cycle)
        : String.join(" → ", cycle.subList(0, MOST_SHOWN)) + " → … → " + cycle.get(0);
  }

  /** Depth first, on a stack of its own: a chain may be as long as the file. */
  private void follow(String start) {
    Deque<String> path = new ArrayDeque<>();
    Map<String, Iterator<String>> open = new HashMap<>();
    enter(start, path, open);
    while (!path.isEmpty()) {
      Iterator<String> next = open.get(path.peekLast());
      if (next == null || !next.hasNext()) {
        String left = path.pollLast();
        open.remove(left);
        finished.add(left);
      } else {
        String id = next.next();
        if (open.containsKey(id)) {
          cycles.add(cycleFrom(id, path));
        } else {
          enter(id, path, open);
        }
      }
    }
  }

  private void enter(String id, Deque<String> path, Map<String, Iterator<String>> open) {
    CheckedRow row = rows.get(id);
    if (row != null && !finished.contains(id)) {
      path.addLast(id);
      open.put(id, row.list(column).iterator());
    }
  }

  private static List<String> cycleFrom(String id, Deque<String> path) {
    List<String> cycle = new ArrayList<>();
    for (String step : path) {
      if (step.equals(id) || !cycle.isEmpty()) {
        cycle.add(step);
      }
    }
    cycle.add(id);
    return cycle;
  }
}
