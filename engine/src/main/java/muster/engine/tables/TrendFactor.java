package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * What a trend multiplies demand by (method §1).
 *
 * @param trend the word
 * @param factor more than 0
 */
public record TrendFactor(@OneOf("trend") String trend, double factor) implements Fact {
  @Override
  public String key() {
    return "tables/trends.csv:" + trend;
  }
}
