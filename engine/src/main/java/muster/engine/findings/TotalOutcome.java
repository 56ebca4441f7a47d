package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * Whether the years of a line add up to the total printed beside them (R35).
 *
 * @param line its id
 * @param outcome passed or failed
 */
public record TotalOutcome(String line, @OneOf("outcome") String outcome) implements Conclusion {
  @Override
  public String key() {
    return "total-outcome:" + line;
  }

  @Override
  public String about() {
    return "finance/" + line;
  }
}
