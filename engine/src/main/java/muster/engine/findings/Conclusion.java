package muster.engine.findings;

import muster.engine.facts.Fact;

/**
 * Something a rule concluded about a force and a service, which later rules may build on. The
 * engine keeps for each a {@link Finding}.
 */
public interface Conclusion extends Fact {
  /** Force id. */
  String force();

  /** Service id. */
  String service();

  /**
   * Whether several rules, or several rows, may come to it. Anything else that is concluded twice
   * would be counted twice.
   */
  default boolean isRepeatable() {
    return false;
  }
}
