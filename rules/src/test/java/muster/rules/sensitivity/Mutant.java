package muster.rules.sensitivity;

import java.util.List;
import java.util.Locale;
import muster.engine.RuleFile;

/**
 * The shipped rule book with one thing changed.
 *
 * @param kind what sort of change, for counting
 * @param change what is changed, in a few words
 * @param path the file it is changed in
 * @param files the whole rule book
 */
record Mutant(Kind kind, String change, String path, List<RuleFile> files) {
  Mutant {
    files = List.copyOf(files);
  }

  /** A sort of change. */
  enum Kind {
    RULE_TAKEN_AWAY,
    PARAMETER_TAKEN_AWAY,
    ROW_TAKEN_AWAY,
    NUMBER_MOVED,
    ORDER_CHANGED,
    ANSWER_FLIPPED,
    DATE_MOVED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
