package muster.engine.compare;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that went into the two assessments and is not the same.
 *
 * @param source what kind of input it is
 * @param name names it: the key of a row, the path of a parameter, a row of a table or a rule, or a
 *     few words
 * @param presence whether it was changed, added or removed
 * @param cells what differs in it; of something added or removed, everything it says
 * @param keys by which findings cite it, on either side
 */
public record InputChange(
    Source source, String name, Presence presence, List<Change> cells, SortedSet<String> keys) {
  public InputChange {
    cells = List.copyOf(cells);
    keys = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(keys));
  }

  /** The kinds of inputs, in the order in which they are told. */
  public enum Source {
    /** The as-at date. */
    DATE,
    /** The weights of opportunities or of projects. */
    WEIGHTS,
    /** A row of the dataset. */
    DATASET,
    /** A parameter of the rule book, as it counts on the day. */
    PARAMETER,
    /** A row of a policy table, as it counts on the day. */
    TABLE,
    /** A rule that counts on the day. */
    RULE,
    /** A file of the rule book that differs in nothing that counts on the day. */
    FILE,
    /** Cells of the dataset written differently that say the same. */
    WRITING,
    /** The program: its version, or the seed of its draws. */
    PROGRAM;

    /** The word used in output. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
