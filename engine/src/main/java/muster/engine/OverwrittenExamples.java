package muster.engine;

import java.util.List;
import muster.engine.internal.BookCheck;

/**
 * Examples that state a row or value as it was before it was edited in its place. They go on being
 * right, and are worth knowing; examples that state what neither rule book says are meant so, and
 * nothing is told of them. No rule is run for it.
 */
public final class OverwrittenExamples {
  private OverwrittenExamples() {}

  /**
   * What is worth knowing of them, each at its place.
   *
   * @param book in which nothing is wrong
   * @param before the rule book that was edited
   */
  public static List<RuleProblem> of(RuleBook book, RuleBook before) {
    return BookCheck.overwritten(book, before);
  }
}
