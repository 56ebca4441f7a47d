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
    return new Seen(assessor().assess(scenario.dataset(), scenario.asAt()));
  }
}
