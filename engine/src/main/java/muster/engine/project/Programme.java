package muster.engine.project;

import java.util.List;
import muster.engine.Trace.Step;
import muster.engine.facts.Fact;
import muster.engine.findings.Finance;
import muster.engine.findings.Gap;
import muster.engine.findings.Priority;

/**
 * What was concluded about projects, gaps and money.
 *
 * @param projects in rank order, then those without a rank by id
 * @param gaps by risk, largest first
 * @param finance what the money comes to
 * @param steps everything concluded, for tracing
 * @param facts what it was concluded from
 */
public record Programme(
    List<Priority> projects, List<Gap> gaps, Finance finance, List<Step> steps, List<Fact> facts) {
  public Programme {
    projects = List.copyOf(projects);
    gaps = List.copyOf(gaps);
    steps = List.copyOf(steps);
    facts = List.copyOf(facts);
  }
}
