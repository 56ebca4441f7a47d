package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * The weight of a criterion of opportunities in the weight set that counts (method §5.5).
 *
 * @param set the weight set
 * @param criterion its word
 * @param weight 0 to 1
 */
public record OpportunityWeight(
    String set, @OneOf("opportunity criterion") String criterion, double weight) implements Fact {
  @Override
  public String key() {
    return "tables/opportunity-weights.csv:" + set + "/" + criterion;
  }
}
