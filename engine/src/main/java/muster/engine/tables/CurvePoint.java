package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A point of a curve from amounts to points (method §5.5).
 *
 * @param curve which curve
 * @param at the amount
 * @param points 0 to 100
 */
public record CurvePoint(@OneOf("curve") String curve, double at, double points) implements Fact {
  @Override
  public String key() {
    return "tables/curves.csv:" + curve + "/" + at;
  }
}
