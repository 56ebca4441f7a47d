package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A word that may stand for a demand (method §1).
 *
 * @param level the word
 * @param incidents a year
 */
public record DemandLevel(@OneOf("demand level") String level, double incidents) implements Fact {
  @Override
  public String key() {
    return "tables/demand-levels.csv:" + level;
  }
}
