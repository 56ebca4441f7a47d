package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * Whether the identity of the forecast holds in a year (R35).
 *
 * @param year as printed, or {@code total}
 * @param outcome passed, failed or unknown
 */
public record ForecastOutcome(String year, @OneOf("outcome") String outcome) implements Conclusion {
  @Override
  public String key() {
    return "forecast-outcome:" + year;
  }

  @Override
  public String about() {
    return "forecast/" + year;
  }
}
