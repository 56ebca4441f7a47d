package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * Whether the cashable savings identified reach the team's net budget (R29).
 *
 * @param outcome passed, failed, or unknown where no project states any
 */
public record TargetOutcome(@OneOf("outcome") String outcome) implements Conclusion {
  @Override
  public String key() {
    return "target-outcome";
  }

  @Override
  public String about() {
    return "savings";
  }
}
