package muster.engine.facts;

import java.time.LocalDate;

/**
 * Professional judgement put in place of a calculated risk ({@code overrides.csv}; R3). Both are
 * shown.
 *
 * @param force id
 * @param service id
 * @param risk judged harm points a year, at least 0
 * @param reason why
 * @param by who
 * @param dated when
 */
public record RiskOverride(
    String force, String service, double risk, String reason, String by, LocalDate dated)
    implements Fact {
  @Override
  public String key() {
    return "overrides.csv:" + force + "/" + service;
  }
}
