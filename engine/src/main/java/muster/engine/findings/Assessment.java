package muster.engine.findings;

import java.util.List;
import muster.engine.facts.Indicator;

/**
 * The result of one rule book on one version of a round's data.
 *
 * @param assessment what it is an assessment of
 * @param risks assessed rows in rank order, then those not assessed by id
 * @param services by total risk, largest first; those without any by id
 * @param notAssessed by force and service
 * @param context the dataset's indicators by id: shown, not scored (R56)
 */
public record Assessment(
    Identity assessment,
    List<Risk> risks,
    List<ServiceRisk> services,
    List<Unassessed> notAssessed,
    List<Indicator> context) {
  public Assessment {
    risks = List.copyOf(risks);
    services = List.copyOf(services);
    notAssessed = List.copyOf(notAssessed);
    context = List.copyOf(context);
  }
}
