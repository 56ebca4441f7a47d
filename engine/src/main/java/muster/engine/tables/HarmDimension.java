package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * The weight of a dimension of harm (method §1).
 *
 * @param dimension its name
 * @param weight at least 0
 */
public record HarmDimension(@OneOf("harm dimension") String dimension, double weight)
    implements Fact {
  @Override
  public String key() {
    return "tables/harm-dimensions.csv:" + dimension;
  }
}
