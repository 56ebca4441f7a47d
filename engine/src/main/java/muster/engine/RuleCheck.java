package muster.engine;

import java.util.Collection;
import java.util.Set;
import muster.engine.internal.BookCheck;
import muster.engine.internal.RuleCode;

/** Checks a rule book as its author would want it checked: names, compilation, every example. */
public final class RuleCheck {
  private RuleCheck() {}

  /** Everything that is wrong with these files. */
  public static CheckReport check(Collection<RuleFile> files) {
    return check(files, new byte[0]);
  }

  /**
   * Everything that is wrong with these files.
   *
   * @param precompiled what {@link Assessor#compile} gave for rules, to save reading those that are
   *     still the same, and compiling those of the same stages, again; anything else is left aside
   */
  public static CheckReport check(Collection<RuleFile> files, byte[] precompiled) {
    return check(files, Set.of(), precompiled, (path, example) -> {});
  }

  /**
   * The same, telling what it is about to run.
   *
   * @param unread the paths of further files that could not be read: nothing is told of them, nor
   *     of what is missing without them
   * @param progress is told of each example before it is run
   */
  public static CheckReport check(
      Collection<RuleFile> files, Set<String> unread, byte[] precompiled, CheckProgress progress) {
    try {
      return BookCheck.check(files, unread, RuleCode.fromBytes(precompiled), progress);
    } catch (InvalidRules e) {
      int rules = (int) files.stream().filter(f -> f.path().endsWith(".drl")).count();
      return new CheckReport(rules, 0, e.problems());
    }
  }
}
