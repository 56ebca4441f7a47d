package muster.engine.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.engine.compare.InputChange.Source;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;

/** What differs between the rows of two datasets, cell by cell. */
final class Rows {
  private final List<InputChange> changes = new ArrayList<>();

  private Rows() {}

  static List<InputChange> compare(Dataset before, Dataset after) {
    Rows rows = new Rows();
    Map<String, List<Fact>> old = byKey(before);
    Map<String, List<Fact>> now = byKey(after);
    Set<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      rows.key(key, old.getOrDefault(key, List.of()), now.getOrDefault(key, List.of()));
    }
    if (rows.changes.isEmpty() && !before.version().equals(after.version())) {
      Change version = new Change("version", before.version(), after.version());
      rows.changes.add(
          new InputChange(
              Source.WRITING, "dataset", Presence.CHANGED, List.of(version), new TreeSet<>()));
    }
    return rows.changes;
  }

  private static Map<String, List<Fact>> byKey(Dataset data) {
    Map<String, List<Fact>> rows = new TreeMap<>();
    data.facts().forEach(f -> rows.computeIfAbsent(f.key(), k -> new ArrayList<>()).add(f));
    return rows;
  }

  /** Where the format allows several rows of one key, equal ones pair off first. */
  private void key(String key, List<Fact> before, List<Fact> after) {
    List<Fact> old = sorted(before);
    List<Fact> now = sorted(after);
    for (Fact row : sorted(before)) {
      if (now.remove(row)) {
        old.remove(row);
      }
    }
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      row(key, i < old.size() ? old.get(i) : null, i < now.size() ? now.get(i) : null);
    }
  }

  private static List<Fact> sorted(List<Fact> rows) {
    List<Fact> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(Fact::toString));
    return sorted;
  }

  private void row(String key, Fact before, Fact after) {
    List<Change> cells =
        Values.differences(cells(before), cells(after)).stream()
            .map(c -> new Change(column(c.what()), c.before(), c.after()))
            .toList();
    Presence presence =
        before == null ? Presence.ENTERED : after == null ? Presence.LEFT : Presence.CHANGED;
    if (!cells.isEmpty()) {
      changes.add(
          new InputChange(Source.DATASET, key, presence, cells, new TreeSet<>(Set.of(key))));
    }
  }

  private static Map<String, Object> cells(Fact row) {
    return row == null ? Map.of() : Values.of((Record) row);
  }

  /** {@code publicExpectation} as {@code public_expectation}, the column it is read from. */
  private static String column(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
