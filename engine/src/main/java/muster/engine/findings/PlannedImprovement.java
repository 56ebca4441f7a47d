package muster.engine.findings;

import java.time.LocalDate;

/**
 * What the force's improvement plan will add: shown, not scored (R3).
 *
 * @param force id
 * @param service id
 * @param from when it takes effect
 */
public record PlannedImprovement(String force, String service, LocalDate from)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "planned-improvement:" + force + "/" + service + "/" + from;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }
}
