package muster.engine.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.engine.RuleBook;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.TableFile;

/** The rows of tables that are not the same in two rule books. */
final class RowEdits {
  private final PolicyTable table;
  private final List<Edit> edits = new ArrayList<>();

  private RowEdits(PolicyTable table) {
    this.table = table;
  }

  static List<Edit> between(RuleBook before, RuleBook after) {
    List<Edit> edits = new ArrayList<>();
    Map<PolicyTable, List<PolicyRow>> old = rows(before);
    rows(after).forEach((table, now) -> edits.addAll(new RowEdits(table).of(old.get(table), now)));
    return edits;
  }

  private static Map<PolicyTable, List<PolicyRow>> rows(RuleBook book) {
    return book.tables().stream()
        .collect(
            Collectors.toMap(
                TableFile::table, TableFile::rows, (a, b) -> a, () -> new TreeMap<>()));
  }

  private List<Edit> of(List<PolicyRow> before, List<PolicyRow> after) {
    Map<String, List<PolicyRow>> old = byKey(before);
    Map<String, List<PolicyRow>> now = byKey(after);
    Set<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      key(old.getOrDefault(key, List.of()), now.getOrDefault(key, List.of()));
    }
    return edits;
  }

  private Map<String, List<PolicyRow>> byKey(List<PolicyRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(PolicyRow::from))
        .collect(Collectors.groupingBy(table::key, TreeMap::new, Collectors.toList()));
  }

  /**
   * Rows of one key pair off by their first day; of the rest, those that only moved in time. Where
   * as many are left on either side, both their day and what they say have changed.
   */
  private void key(List<PolicyRow> before, List<PolicyRow> after) {
    List<PolicyRow> gone = new ArrayList<>(before);
    List<PolicyRow> come = new ArrayList<>(after);
    List<RowChange> changed = new ArrayList<>();
    pair(gone, come, changed, (a, b) -> RowCells.same(table, a, b));
    changed.clear();
    pair(gone, come, changed, (a, b) -> a.from().equals(b.from()));
    pair(gone, come, changed, (a, b) -> RowCells.sameBut("from", table, a, b));
    for (RowChange change : changed) {
      Optional<PolicyRow> begun = next(change, change.after(), come);
      Optional<PolicyRow> ended = next(change, change.before(), gone);
      if (begun.isPresent() && ended.isEmpty()) {
        come.remove(begun.get());
        add(change, new RowChange(null, begun.get()));
      } else if (ended.isPresent() && begun.isEmpty()) {
        gone.remove(ended.get());
        add(change, new RowChange(ended.get(), null));
      } else {
        add(change);
      }
    }
    if (gone.size() == come.size()) {
      changed.clear();
      pair(gone, come, changed, (a, b) -> true);
      changed.forEach(this::add);
    }
    gone.forEach(row -> add(new RowChange(row, null)));
    come.forEach(row -> add(new RowChange(null, row)));
  }

  private interface Match {
    boolean of(PolicyRow before, PolicyRow after);
  }

  private static void pair(
      List<PolicyRow> gone, List<PolicyRow> come, List<RowChange> changed, Match match) {
    for (PolicyRow row : List.copyOf(gone)) {
      come.stream()
          .filter(r -> match.of(row, r))
          .findFirst()
          .ifPresent(
              r -> {
                gone.remove(row);
                come.remove(r);
                changed.add(new RowChange(row, r));
              });
    }
  }

  /** The row that begins where the changed one ends, which is why it ends there. */
  private Optional<PolicyRow> next(RowChange change, PolicyRow ended, List<PolicyRow> rows) {
    return rows.stream()
        .filter(r -> RowCells.sameBut("to", table, change.before(), change.after()))
        .filter(r -> r.from().minusDays(1).equals(ended.to()))
        .findFirst();
  }

  private void add(RowChange... rows) {
    edits.add(new RowEdit(table, List.of(rows)));
  }
}
