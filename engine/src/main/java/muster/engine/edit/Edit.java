package muster.engine.edit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import muster.engine.RuleFile;
import muster.engine.compare.Change;
import muster.engine.compare.Presence;

/**
 * One difference between two rule books, the first and the second, which can be made on its own.
 */
public sealed interface Edit extends Comparable<Edit>
    permits ValueEdit, RowEdit, HeadingEdit, RuleEdit, FileEdit {

  /** The file that it stands in. */
  String path();

  /**
   * Where it stands in the second rule book, or in the first where it is gone from the second: the
   * line, of a table the row, the header being 1; 0 when it concerns the whole file.
   */
  int line();

  /** Whether something was changed, added or taken away. */
  Presence presence();

  /** Names what it is an edit of within its file: a parameter, the key of a row, a rule. */
  String name();

  /** What differs; of something added or taken away, everything it says. */
  List<Change> changes();

  /** The days on which what it changes begins to count or ceases to; none where it has no date. */
  SortedSet<LocalDate> days();

  /** Whether results may rest on it; examples, titles, references and the like are for readers. */
  boolean judges();

  /** Parameters come first, then tables, rules, and what is for readers only. */
  int order();

  /** The first rule book's files with this edit made and no other. */
  default List<RuleFile> applyTo(Collection<RuleFile> files) {
    return Edits.apply(files, List.of(this));
  }

  @Override
  default int compareTo(Edit other) {
    return Comparator.comparingInt(Edit::order)
        .thenComparing(Edit::path)
        .thenComparingInt(Edit::line)
        .thenComparing(Edit::name)
        .thenComparing(e -> e.days().toString())
        .thenComparing(Edit::presence)
        .compare(this, other);
  }
}
