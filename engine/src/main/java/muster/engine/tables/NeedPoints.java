package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * The points of a business need (method §6).
 *
 * @param need its word
 * @param points 0 to 100
 */
public record NeedPoints(@OneOf("need") String need, double points) implements Fact {
  @Override
  public String key() {
    return "tables/needs.csv:" + need;
  }
}
