package muster.engine;

import java.util.List;
import muster.engine.facts.Fact;
import muster.engine.findings.Conclusion;
import muster.engine.findings.Finding;

/** Everything an assessment rests on, for explaining it; immutable. */
public final class Trace {
  /**
   * A conclusion with the finding that justifies it.
   *
   * @param conclusion what was concluded
   * @param finding why
   */
  public record Step(Conclusion conclusion, Finding finding) {}

  private final List<Step> steps;
  private final List<Fact> given;

  /** Of these steps, in the order of the stages, and the facts given to the rules. */
  public Trace(List<Step> steps, List<? extends Fact> given) {
    this.steps = List.copyOf(steps);
    this.given = List.copyOf(given);
  }

  /** Every step, by stage, rule and key. */
  public List<Step> steps() {
    return steps;
  }

  /** The steps that concluded what this key names; several where several rows led to it. */
  public List<Step> listSteps(String key) {
    return steps.stream().filter(s -> s.conclusion().key().equals(key)).toList();
  }

  /** The rows of the dataset, parameters and table rows that the rules were given. */
  public List<Fact> facts() {
    return given;
  }

  /** The rows, parameters and table rows of this key. */
  public List<Fact> listFacts(String key) {
    return given.stream().filter(f -> f.key().equals(key)).toList();
  }
}
