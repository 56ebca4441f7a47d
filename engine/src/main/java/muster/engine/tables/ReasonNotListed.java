package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A reason not to list a group (method §5.2).
 *
 * @param reason its word
 * @param told whether such groups are shown with the reason
 */
public record ReasonNotListed(@OneOf("reason not listed") String reason, boolean told)
    implements Fact {
  @Override
  public String key() {
    return "tables/reasons-not-listed.csv:" + reason;
  }
}
