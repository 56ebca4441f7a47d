package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * Whether a project has passed a gate (method §6).
 *
 * @param project project id
 * @param gate its id
 * @param outcome passed, failed or unknown
 */
public record GateOutcome(
    String project, @OneOf("gate") String gate, @OneOf("outcome") String outcome)
    implements Conclusion {
  @Override
  public String key() {
    return "gate:" + project + "/" + gate;
  }

  @Override
  public String about() {
    return project;
  }
}
