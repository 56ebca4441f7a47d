package muster.server;

import java.util.List;
import muster.engine.findings.Opportunity;

/** An opportunity without what the company it is in decides. */
final class Bare {
  private Bare() {}

  /**
   * Without ranks, scale and findings.
   *
   * @param dominance whether to keep which group dominates it
   */
  static Opportunity of(Opportunity o, boolean dominance) {
    return new Opportunity(
        o.id(),
        0,
        0,
        o.service(),
        o.forces(),
        o.connected(),
        o.riskBefore(),
        o.riskAfter(),
        o.riskReduction(),
        o.saving(),
        o.setUp(),
        o.running(),
        o.paybackYears(),
        o.value(),
        o.points(),
        o.contributions(),
        o.wayOfWorking(),
        "",
        o.instrument(),
        o.stages(),
        o.members(),
        o.pooled(),
        o.costShares(),
        o.stageShares(),
        dominance ? o.dominatedBy() : null,
        o.flags(),
        List.of());
  }
}
