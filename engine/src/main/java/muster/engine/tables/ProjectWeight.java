package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * The weight of a criterion of projects in the weight set that counts (method §6).
 *
 * @param set the weight set
 * @param criterion its word
 * @param weight 0 to 1
 */
public record ProjectWeight(String set, @OneOf("project criterion") String criterion, double weight)
    implements Fact {
  @Override
  public String key() {
    return "tables/project-weights.csv:" + set + "/" + criterion;
  }
}
