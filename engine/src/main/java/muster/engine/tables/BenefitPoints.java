package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * The points of a benefit (method §6).
 *
 * @param benefit its word
 * @param points 0 to 100
 */
public record BenefitPoints(@OneOf("benefit") String benefit, double points) implements Fact {
  @Override
  public String key() {
    return "tables/benefits.csv:" + benefit;
  }
}
