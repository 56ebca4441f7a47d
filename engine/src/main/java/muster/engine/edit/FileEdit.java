package muster.engine.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import muster.engine.compare.Change;
import muster.engine.compare.Lines;
import muster.engine.compare.Presence;

/**
 * A file that is changed, added or taken away as a whole.
 *
 * @param sort what kind of file or change
 * @param file the file
 * @param firstDays of the values of a parameter that is added or taken away
 */
public record FileEdit(Sort sort, FileChange file, SortedSet<LocalDate> firstDays) implements Edit {
  private static final int FOR_READERS = 3;

  public FileEdit {
    firstDays = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(firstDays));
  }

  /** The kinds of edits of whole files. */
  public enum Sort {
    /** A parameter, added or taken away. */
    PARAMETER,
    /** Examples of a rule. */
    EXAMPLES,
    /** Comments, order of rows, spaces or quotes: the file says what it said. */
    WRITING
  }

  @Override
  public String path() {
    return file.path();
  }

  @Override
  public int line() {
    return presence() == Presence.CHANGED
        ? Lines.firstDifference(file.before().text(), file.after().text())
        : 0;
  }

  @Override
  public Presence presence() {
    if (file.before() == null) {
      return Presence.ENTERED;
    }
    return file.after() == null ? Presence.LEFT : Presence.CHANGED;
  }

  /** A parameter's name, or the file's path. */
  @Override
  public String name() {
    return sort == Sort.PARAMETER
        ? path().substring(path().indexOf('/') + 1).replace(".yaml", "")
        : path();
  }

  @Override
  public List<Change> changes() {
    return List.of(
        Lines.difference(
            file.before() == null ? null : file.before().text(),
            file.after() == null ? null : file.after().text()));
  }

  @Override
  public SortedSet<LocalDate> days() {
    return firstDays;
  }

  @Override
  public boolean judges() {
    return sort == Sort.PARAMETER;
  }

  @Override
  public int order() {
    return sort == Sort.PARAMETER ? 0 : FOR_READERS;
  }
}
