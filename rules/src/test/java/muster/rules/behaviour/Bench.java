package muster.rules.behaviour;

import java.util.function.Supplier;
import muster.engine.Assessor;

/** A rule book under test. */
public final class Bench {
  private final Supplier<Assessor> source;
  private Assessor assessor;

  /** Of an assessor that is made when the first behaviour asks for it. */
  public Bench(Supplier<Assessor> source) {
    this.source = source;
  }

  /** The assessor; making it fails, each time, where the rule book is wrong. */
  public Assessor assessor() {
    if (assessor == null) {
      assessor = source.get();
    }
    return assessor;
  }

  /** What it makes of a scenario. */
  public Seen assess(Scenario scenario) {
    Assessor by = assessor();
    return new Seen(
        scenario
            .weightSet()
            .map(set -> by.assess(scenario.dataset(), scenario.asAt(), set))
            .orElseGet(() -> by.assess(scenario.dataset(), scenario.asAt())));
  }
}
