package muster.engine.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import muster.engine.compare.Change;
import muster.engine.compare.Presence;
import muster.engine.tables.DatedValue;

/**
 * A dated value of a parameter changed, added or taken away.
 *
 * @param name the parameter
 * @param path its file
 * @param line where the value stands
 * @param unit of the values
 * @param before in the first rule book; null where it has none
 * @param after in the second; null where it has none
 * @param otherwise what counts on that day in the rule book that has none; null where nothing does
 */
public record ValueEdit(
    String name,
    String path,
    int line,
    String unit,
    DatedValue before,
    DatedValue after,
    DatedValue otherwise)
    implements Edit {

  @Override
  public Presence presence() {
    if (before == null) {
      return Presence.ENTERED;
    }
    return after == null ? Presence.LEFT : Presence.CHANGED;
  }

  /** The first day on which the two rule books differ for it. */
  public LocalDate since() {
    return days().first();
  }

  /** Of a value that the other rule book does not have: against what counts there on the day. */
  @Override
  public List<Change> changes() {
    DatedValue old = before == null ? otherwise : before;
    DatedValue now = after == null ? otherwise : after;
    List<Change> changes = new ArrayList<>();
    if (old == null || now == null || old.value().compareTo(now.value()) != 0) {
      changes.add(
          new Change("value", old == null ? null : old.value(), now == null ? null : now.value()));
    }
    if (before != null && after != null && !before.from().equals(after.from())) {
      changes.add(new Change("from", before.from(), after.from()));
    }
    // A value of another day rests on a reference of its own.
    if (before != null && after != null && !old.reference().equals(now.reference())) {
      changes.add(new Change("reference", old.reference(), now.reference()));
    }
    return changes;
  }

  @Override
  public SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    if (before != null) {
      days.add(before.from());
    }
    if (after != null) {
      days.add(after.from());
    }
    return days;
  }

  /** A reference alone is for readers. */
  @Override
  public boolean judges() {
    return presence() != Presence.CHANGED
        || changes().stream().anyMatch(c -> !c.what().equals("reference"));
  }

  @Override
  public int order() {
    return 0;
  }
}
