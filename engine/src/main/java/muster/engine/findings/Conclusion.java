package muster.engine.findings;

import muster.engine.facts.Fact;

/**
 * Something a rule concluded, which later rules may build on. The engine keeps for each a {@link
 * Finding}.
 */
public interface Conclusion extends Fact {
  /**
   * What it is about, so that everything concluded about it can be gathered: {@code FORCE/SERVICE}
   * of a return, a service, {@code SERVICE/FORCE+FORCE} of a group, a project.
   */
  String about();

  /**
   * Whether several rules, or several rows, may come to it. Anything else that is concluded twice
   * would be counted twice.
   */
  default boolean isRepeatable() {
    return false;
  }
}
