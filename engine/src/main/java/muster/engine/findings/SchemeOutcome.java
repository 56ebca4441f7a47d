package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * Whether what the forces of a project pay, beside those who pay a stated part, can be shared
 * (R26).
 *
 * @param project its id
 * @param outcome passed, or unknown where their shares are not known
 */
public record SchemeOutcome(String project, @OneOf("outcome") String outcome)
    implements Conclusion {
  @Override
  public String key() {
    return "scheme-outcome:" + project;
  }

  @Override
  public String about() {
    return project;
  }
}
