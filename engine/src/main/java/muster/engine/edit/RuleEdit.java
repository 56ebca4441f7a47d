package muster.engine.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import muster.engine.RuleText;
import muster.engine.compare.Change;
import muster.engine.compare.Presence;

/**
 * A rule changed, given another name with its examples, or added or taken away with them.
 *
 * @param before as the first rule book has it; null where it has none
 * @param after as the second has it; null where it has none
 * @param line where they first differ
 * @param code the lines that differ in what the rule does, metadata apart; null where none does
 * @param files that are changed, added or taken away with it
 */
public record RuleEdit(
    RuleText before, RuleText after, int line, Change code, List<FileChange> files)
    implements Edit {
  private static final int ORDER = 2;

  public RuleEdit {
    files = List.copyOf(files);
  }

  /** Whether it is the same rule under another name. */
  public boolean isRenamed() {
    return presence() == Presence.CHANGED && !before.name().equals(after.name());
  }

  /** The rule as whichever rule book has it, the second before the first. */
  public RuleText rule() {
    return after == null ? before : after;
  }

  @Override
  public String path() {
    return rule().path();
  }

  @Override
  public Presence presence() {
    if (before == null) {
      return Presence.ENTERED;
    }
    return after == null ? Presence.LEFT : Presence.CHANGED;
  }

  @Override
  public String name() {
    return rule().name();
  }

  @Override
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    if (isRenamed()) {
      changes.add(new Change("name", before.name(), after.name()));
    }
    add("title", RuleText::title, changes);
    add("reference", RuleText::reference, changes);
    add("effective", RuleText::effective, changes);
    add("over-fires", RuleText::overfires, changes);
    add("sentence", RuleText::sentence, changes);
    if (code != null) {
      changes.add(code);
    }
    return changes;
  }

  private void add(String what, Function<RuleText, Object> part, List<Change> changes) {
    Object old = before == null ? null : part.apply(before);
    Object now = after == null ? null : part.apply(after);
    if (old == null || !old.equals(now)) {
      changes.add(new Change(what, old, now));
    }
  }

  @Override
  public SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    if (before != null) {
      days.add(before.effective());
    }
    if (after != null) {
      days.add(after.effective());
    }
    return days;
  }

  /** Whether it counts on a day in either rule book. */
  public boolean countsOn(LocalDate day) {
    return !days().first().isAfter(day);
  }

  /** A title, a reference and when a rule over-fires are for readers. */
  @Override
  public boolean judges() {
    return presence() != Presence.CHANGED
        || isRenamed()
        || code != null
        || !before.effective().equals(after.effective())
        || !before.sentence().equals(after.sentence());
  }

  @Override
  public int order() {
    return ORDER;
  }
}
