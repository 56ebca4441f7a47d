package muster.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<String, List<Step>> byKey = new HashMap<>();
  private final Map<String, List<Fact>> given = new HashMap<>();

  /** Of these steps, in the order of the stages, and the facts given to the rules. */
  public Trace(List<Step> steps, List<? extends Fact> given) {
    this.steps = List.copyOf(steps);
    for (Step step : this.steps) {
      byKey.computeIfAbsent(step.conclusion().key(), k -> new ArrayList<>()).add(step);
    }
    for (Fact fact : given) {
      this.given.computeIfAbsent(fact.key(), k -> new ArrayList<>()).add(fact);
    }
  }

  /** Every step, by stage, rule and key. */
  public List<Step> steps() {
    return steps;
  }

  /** The steps that concluded what this key names; several where several rows led to it. */
  public List<Step> listSteps(String key) {
    return Collections.unmodifiableList(byKey.getOrDefault(key, List.of()));
  }

  /** The first finding that concluded what this key names. */
  public Optional<Finding> findConclusion(String key) {
    return listSteps(key).stream().map(Step::finding).findFirst();
  }

  /** The rows, parameters and table rows of this key. */
  public List<Fact> listFacts(String key) {
    return Collections.unmodifiableList(given.getOrDefault(key, List.of()));
  }
}
