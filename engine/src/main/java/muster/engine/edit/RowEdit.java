package muster.engine.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import muster.engine.compare.Change;
import muster.engine.compare.Presence;
import muster.engine.tables.Column;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;

/**
 * A row of a table changed, added or taken away; or a row that ends where another of the same key
 * takes its place, which is one edit because neither row can be without the other.
 *
 * @param table which
 * @param rows one, or two where one row takes the place of another: first the one that is in both
 *     rule books and ends on another day, then the one that is in only one of them
 */
public record RowEdit(PolicyTable table, List<RowChange> rows) implements Edit {
  private static final int ORDER = 1;
  private static final Set<String> OF_EACH_ROW = Set.of("from", "to", "reference");
  private static final Set<String> DATES = Set.of("from", "to");

  public RowEdit {
    rows = List.copyOf(rows);
  }

  /** Whether one row takes the place of another, or no longer does. */
  public boolean isSuperseding() {
    return rows.size() > 1;
  }

  /** What the first rule book says from {@link #since} on; null where it says nothing. */
  public PolicyRow before() {
    RowChange last = rows.get(rows.size() - 1);
    return isSuperseding() && last.before() == null ? rows.get(0).before() : last.before();
  }

  /** What the second rule book says from {@link #since} on; null where it says nothing. */
  public PolicyRow after() {
    RowChange last = rows.get(rows.size() - 1);
    return isSuperseding() && last.after() == null ? rows.get(0).after() : last.after();
  }

  /** The first day on which the two rule books differ for it. */
  public LocalDate since() {
    RowChange last = rows.get(rows.size() - 1);
    if (last.before() != null && last.after() != null) {
      if (RowCells.sameBut("to", table, last.before(), last.after())) {
        return dayAfterFirstEnd(last);
      }
      return last.before().from().isBefore(last.after().from())
          ? last.before().from()
          : last.after().from();
    }
    return last.after() == null ? last.before().from() : last.after().from();
  }

  private static LocalDate dayAfterFirstEnd(RowChange change) {
    LocalDate old = change.before().to();
    LocalDate now = change.after().to();
    return (old == null || (now != null && now.isBefore(old)) ? now : old).plusDays(1);
  }

  @Override
  public String path() {
    return table.path();
  }

  @Override
  public int line() {
    RowChange last = rows.get(rows.size() - 1);
    RowChange shown = isSuperseding() && last.after() == null ? rows.get(0) : last;
    return shown.after() == null ? shown.before().number() : shown.after().number();
  }

  @Override
  public Presence presence() {
    if (before() == null) {
      return Presence.ENTERED;
    }
    return after() == null ? Presence.LEFT : Presence.CHANGED;
  }

  @Override
  public String name() {
    return table.key(before() == null ? after() : before());
  }

  /** By column; of two rows, dates and references are each row's own and no difference. */
  @Override
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (Column column : table.columns()) {
      boolean own = OF_EACH_ROW.contains(column.name());
      Change change = new Change(column.name(), cell(before(), column), cell(after(), column));
      if (!(isSuperseding() && own)
          && !RowCells.same(column.kind(), change.before(), change.after())) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static String cell(PolicyRow row, Column column) {
    String cell = row == null ? "" : row.cells().getOrDefault(column.name(), "");
    return cell.isEmpty() ? null : cell;
  }

  @Override
  public SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (RowChange change : rows) {
      days(change.before(), days);
      days(change.after(), days);
    }
    return days;
  }

  private static void days(PolicyRow row, SortedSet<LocalDate> days) {
    if (row != null) {
      days.add(row.from());
      if (row.to() != null) {
        days.add(row.to().plusDays(1));
      }
    }
  }

  /** A reference, and a meaning that rules are not given, are for readers. */
  @Override
  public boolean judges() {
    return presence() != Presence.CHANGED
        || isSuperseding()
        || changes().stream().anyMatch(c -> DATES.contains(c.what()))
        || !before().fact().equals(after().fact());
  }

  @Override
  public int order() {
    return ORDER;
  }
}
