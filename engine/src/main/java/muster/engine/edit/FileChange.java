package muster.engine.edit;

import muster.engine.RuleFile;

/**
 * A whole file that is not the same in both rule books.
 *
 * @param before as the first has it; null where it has none
 * @param after as the second has it; null where it has none
 */
public record FileChange(RuleFile before, RuleFile after) {
  /** Its path. */
  public String path() {
    return after == null ? before.path() : after.path();
  }
}
