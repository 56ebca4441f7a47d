package muster.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import muster.engine.internal.Examples;
import muster.engine.internal.RuleBase;
import muster.engine.internal.RuleCode;
import muster.engine.internal.RuleCompiler;
import muster.engine.internal.Session;

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
   * @param precompiled what {@link Assessor#compile} gave for the same rules, to save compiling
   *     them again; anything else is left aside
   */
  public static CheckReport check(Collection<RuleFile> files, byte[] precompiled) {
    int rules = (int) files.stream().filter(f -> f.path().endsWith(".drl")).count();
    try {
      RuleBook book = RuleBook.read(files);
      Optional<RuleCode> ready =
          RuleCode.fromBytes(precompiled).filter(c -> c.codeHash().equals(book.codeHash()));
      RuleCode code = ready.orElseGet(() -> RuleCompiler.compile(book));
      List<RuleProblem> problems = new ArrayList<>();
      int examples =
          new Examples(book, new Session(RuleBase.load(code), book.rules()), problems).run();
      return new CheckReport(rules, examples, problems);
    } catch (InvalidRules e) {
      return new CheckReport(rules, 0, e.problems());
    }
  }
}
