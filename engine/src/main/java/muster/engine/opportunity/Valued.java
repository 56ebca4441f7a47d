package muster.engine.opportunity;

import java.util.List;
import muster.engine.findings.Finding;
import muster.engine.internal.Weighed;

/**
 * A planned group with its worth.
 *
 * @param plan how it would work together
 * @param money what that costs and saves
 * @param value what it is worth
 * @param flags what should be seen beside it, sorted
 * @param findings why, of the plan and of the worth
 */
record Valued(Plan plan, Money money, Weighed value, List<String> flags, List<Finding> findings) {
  Valued {
    flags = List.copyOf(flags);
    findings = List.copyOf(findings);
  }

  /** Its members as bits. */
  long group() {
    return plan.team().group();
  }

  /** Its id as an opportunity. */
  String id() {
    return "opportunity/" + plan.team().id();
  }
}
