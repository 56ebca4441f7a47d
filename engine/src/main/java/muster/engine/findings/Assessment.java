package muster.engine.findings;

import java.util.List;
import muster.engine.facts.Indicator;

/**
 * The result of one rule book on one version of a round's data.
 *
 * @param assessment what it is an assessment of
 * @param risks assessed rows in rank order, then those not assessed by id
 * @param services by total risk, largest first; those without any by id
 * @param opportunities in rank order
 * @param notListed by service and forces
 * @param projects in rank order, then those without a rank by id
 * @param notAssessed by force and service
 * @param gaps by risk, largest first
 * @param context the dataset's indicators by id: shown, not scored (R56)
 * @param finance what the money comes to
 */
public record Assessment(
    Identity assessment,
    List<Risk> risks,
    List<ServiceRisk> services,
    List<Opportunity> opportunities,
    List<NotListed> notListed,
    List<Priority> projects,
    List<Unassessed> notAssessed,
    List<Gap> gaps,
    List<Indicator> context,
    Finance finance) {
  public Assessment {
    risks = List.copyOf(risks);
    services = List.copyOf(services);
    opportunities = List.copyOf(opportunities);
    notListed = List.copyOf(notListed);
    projects = List.copyOf(projects);
    notAssessed = List.copyOf(notAssessed);
    gaps = List.copyOf(gaps);
    context = List.copyOf(context);
  }
}
