package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * What a trend multiplies demand by (method §1), and what it adds to urgency (method §5.5).
 *
 * @param trend the word
 * @param factor more than 0
 * @param urgency points, 0 to 100
 */
public record TrendFactor(@OneOf("trend") String trend, double factor, double urgency)
    implements Fact {
  @Override
  public String key() {
    return "tables/trends.csv:" + trend;
  }
}
