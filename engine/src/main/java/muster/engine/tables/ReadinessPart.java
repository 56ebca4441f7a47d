package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * The points of a part of readiness (method §5.5).
 *
 * @param part its word
 * @param points 0 to 100
 */
public record ReadinessPart(@OneOf("readiness part") String part, double points) implements Fact {
  @Override
  public String key() {
    return "tables/readiness.csv:" + part;
  }
}
