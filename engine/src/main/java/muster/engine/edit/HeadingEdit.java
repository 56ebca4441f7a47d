package muster.engine.edit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import muster.engine.compare.Change;
import muster.engine.compare.Presence;

/**
 * A parameter's title, unit or limit. It tells a reader what the values are, or which values are
 * mistakes, and no result rests on it.
 *
 * @param name the parameter
 * @param path its file
 * @param line where the heading stands
 * @param heading {@code title}, {@code unit}, {@code least} or {@code most}
 * @param before in the first rule book; null where it has none
 * @param after in the second; null where it has none
 */
public record HeadingEdit(
    String name, String path, int line, String heading, String before, String after)
    implements Edit {
  private static final int ORDER = 3;

  @Override
  public Presence presence() {
    if (before == null) {
      return Presence.ENTERED;
    }
    return after == null ? Presence.LEFT : Presence.CHANGED;
  }

  @Override
  public List<Change> changes() {
    return List.of(new Change(heading, before, after));
  }

  @Override
  public SortedSet<LocalDate> days() {
    return Collections.unmodifiableSortedSet(new TreeSet<>());
  }

  @Override
  public boolean judges() {
    return false;
  }

  @Override
  public int order() {
    return ORDER;
  }
}
