package muster.engine.facts;

import java.math.BigDecimal;

/**
 * A police force ({@code forces.csv}).
 *
 * @param force id, kebab-case
 * @param name display name
 * @param region region; empty when blank
 * @param grantGbpM government grant in £m; null when unknown
 * @param officersFte full-time equivalent officers; null when unknown
 * @param population residents; null when unknown
 * @param partner outside the region: never in regional totals
 */
public record Force(
    String force,
    String name,
    String region,
    BigDecimal grantGbpM,
    BigDecimal officersFte,
    BigDecimal population,
    boolean partner)
    implements Fact {
  @Override
  public String key() {
    return "forces.csv:" + force;
  }
}
