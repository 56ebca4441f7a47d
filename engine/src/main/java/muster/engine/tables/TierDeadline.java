package muster.engine.tables;

import java.time.LocalDate;
import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * When a tier's standards had to be met (method §3).
 *
 * @param tier high, medium or low
 * @param deadline the last day
 */
public record TierDeadline(@OneOf("tier") String tier, LocalDate deadline) implements Fact {
  @Override
  public String key() {
    return "tables/tier-deadlines.csv:" + tier;
  }
}
