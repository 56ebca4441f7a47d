package muster.engine.project;

import java.util.ArrayList;
import java.util.List;
import muster.engine.Part;
import muster.engine.Trace.Step;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;
import muster.engine.facts.Project;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.internal.Policy;
import muster.engine.internal.Run;

/** Ranks projects, finds what none addresses, and adds the money up (method §6 and §8). */
public final class Projects {
  private Projects() {}

  /**
   * The programme.
   *
   * @param data the dataset
   * @param risks every row, assessed or not
   * @param services their regional totals
   * @param opportunities that are listed
   * @param policy in force, the chosen weights among it
   * @param run the way to the rules
   * @throws muster.engine.InvalidRules when the rules come to no conclusion about a gate, level or
   *     track of a project, or about the money
   */
  public static Programme assess(
      Dataset data,
      List<Risk> risks,
      List<ServiceRisk> services,
      List<Opportunity> opportunities,
      Policy policy,
      Run run) {
    List<Fact> facts = new ArrayList<>();
    ProjectFacts rows = new ProjectFacts(data);
    AddressedRisks addressed = new AddressedRisks(risks, opportunities);
    for (Project project : data.projects()) {
      facts.addAll(rows.of(project));
      facts.add(addressed.of(project));
    }
    Gaps gaps = new Gaps(data, risks, services, new Statuses(policy));
    facts.addAll(gaps.facts());
    Money money = new Money(data, policy);
    facts.addAll(money.facts());
    List<Step> steps = run.fire(Part.PROJECTS, facts);
    return new Programme(
        Priorities.of(data.projects(), steps, policy),
        gaps.list(steps),
        money.finance(steps),
        steps,
        facts);
  }
}
