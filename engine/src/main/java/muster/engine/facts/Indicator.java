package muster.engine.facts;

import java.math.BigDecimal;

/**
 * A figure that gives context ({@code indicators.csv}; R56): shown, not scored.
 *
 * @param indicator id
 * @param value the figure; null when unknown
 * @param unit its unit; empty when blank
 * @param source where it was printed
 */
public record Indicator(String indicator, BigDecimal value, String unit, String source)
    implements Fact {
  @Override
  public String key() {
    return "indicators.csv:" + indicator;
  }
}
