package muster.engine.internal;

import java.util.List;
import java.util.function.IntSupplier;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/** Reads a file that may be made to exhaust whoever reads it, or to lead a parser astray. */
final class Guarded {
  private Guarded() {}

  /** Reads a file of which nobody can say what line is being read. */
  static void read(RuleFile file, List<RuleProblem> problems, Runnable reading) {
    read(file, () -> 0, problems, reading);
  }

  /**
   * Reads it; a problem of the file is told where it cannot be read to its end, so that the other
   * files are read all the same.
   *
   * @param line the line that is being read; 0 where that is not known
   */
  static void read(RuleFile file, IntSupplier line, List<RuleProblem> problems, Runnable reading) {
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
    } catch (RuntimeException unforeseen) {
      problems.add(
          new RuleProblem(
              file.path(),
              line.getAsInt(),
              0,
              "the file cannot be read here",
              "look for what no other file like it has, here or just below, and take it out"));
    }
  }
}
