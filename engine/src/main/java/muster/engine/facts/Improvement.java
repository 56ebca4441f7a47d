package muster.engine.facts;

import java.time.LocalDate;

/**
 * What a force's improvement plan will add ({@code improvements.csv}): shown, not scored.
 *
 * @param force id
 * @param service id
 * @param from when it takes effect
 * @param specialists people added; null when unknown
 * @param note the plan's words; empty when blank
 * @param source the plan
 */
public record Improvement(
    String force, String service, LocalDate from, Integer specialists, String note, String source)
    implements Fact {
  @Override
  public String key() {
    return "improvements.csv:" + force + "/" + service + "/" + from;
  }
}
