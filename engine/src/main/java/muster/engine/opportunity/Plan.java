package muster.engine.opportunity;

import java.util.List;
import muster.engine.facts.Pool;
import muster.engine.findings.Finding;
import muster.engine.tables.WayOfWorking;

/**
 * How a listed group would work together.
 *
 * @param team the group
 * @param joint as one joint unit
 * @param pool the same, as the rules are given it
 * @param way the chosen way of working
 * @param scale regional or sub-regional
 * @param stages the members of each stage, the last being all of them
 * @param findings why
 */
record Plan(
    Team team,
    Joint joint,
    Pool pool,
    WayOfWorking way,
    String scale,
    List<List<String>> stages,
    List<Finding> findings) {
  Plan {
    stages = List.copyOf(stages);
    findings = List.copyOf(findings);
  }
}
