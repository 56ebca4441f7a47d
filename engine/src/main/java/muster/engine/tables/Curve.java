package muster.engine.tables;

import java.util.List;
import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A piecewise linear curve from amounts to points (method §5.5).
 *
 * @param curve which curve
 * @param amounts its amounts, growing
 * @param points the points at each, 0 to 100
 */
public record Curve(@OneOf("curve") String curve, List<Double> amounts, List<Double> points)
    implements Fact {
  public Curve {
    amounts = List.copyOf(amounts);
    points = List.copyOf(points);
  }

  @Override
  public String key() {
    return "tables/curves.csv:" + curve;
  }
}
