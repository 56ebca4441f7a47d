package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * The points of a level of the standard (method §2).
 *
 * @param level the word
 * @param points 0 to 1
 */
public record StandardLevel(@OneOf("standard level") String level, double points) implements Fact {
  @Override
  public String key() {
    return "tables/standard-levels.csv:" + level;
  }
}
