package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * The points of something pressing (method §5.5).
 *
 * @param urgency its word
 * @param points 0 to 100
 */
public record UrgencyKind(@OneOf("urgency") String urgency, double points) implements Fact {
  @Override
  public String key() {
    return "tables/urgencies.csv:" + urgency;
  }
}
