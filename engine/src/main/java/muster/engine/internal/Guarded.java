package muster.engine.internal;

import java.util.List;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/** Reads a file that may be made to exhaust whoever reads it. */
final class Guarded {
  private Guarded() {}

  /** Reads it; a problem of the file is told where it is nested too deeply to be read. */
  static void read(RuleFile file, List<RuleProblem> problems, Runnable reading) {
    try {
      reading.run();
    } catch (StackOverflowError tooDeep) {
      problems.add(
          new RuleProblem(
              file.path(),
              0,
              0,
              "the file is nested too deeply to be read",
              "look for what is repeated within itself, and take it out"));
    }
  }
}
