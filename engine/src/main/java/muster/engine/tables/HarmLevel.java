package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * The points of a harm level (method §1).
 *
 * @param level the word
 * @param points harm points
 */
public record HarmLevel(@OneOf("harm level") String level, double points) implements Fact {
  @Override
  public String key() {
    return "tables/harm-levels.csv:" + level;
  }
}
