package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A gate of a project (method §6).
 *
 * @param gate its id
 * @param stops the step it stops
 * @param unranked whether failing it takes the rank away
 */
public record Gate(@OneOf("gate") String gate, @OneOf("step") String stops, boolean unranked)
    implements Fact {
  @Override
  public String key() {
    return "tables/gates.csv:" + gate;
  }
}
