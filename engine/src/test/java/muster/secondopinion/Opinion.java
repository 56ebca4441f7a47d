package muster.secondopinion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The second calculation of a whole dataset (method.md §1 to §3, §5, §6 and §8).
 *
 * @param asAt the as-at date it holds for
 * @param weights the id of the weight set
 * @param risks in rank order, then by id; the pairs not assessed last, by id
 * @param services by total, greatest first, then by id; those without a total last, by id
 * @param notAssessed the pairs without a rank, by id
 * @param opportunities in rank order; of equal rank the undominated first, then by size and id
 * @param notListed groups that only policy keeps off the list, by service, size and forces
 * @param projects in rank order, then by id; those without a rank last
 * @param gaps services of high or critical regional risk without a project, the worst first
 * @param savings identified and delivered, against the target
 * @param finance the lines of finance.csv, by id
 * @param schemes projects that somebody else pays a stated part of, by id
 * @param forecast by year, the printed total last
 */
public record Opinion(
    LocalDate asAt,
    String weights,
    List<RiskOpinion> risks,
    List<ServiceOpinion> services,
    List<Pair> notAssessed,
    List<OpportunityOpinion> opportunities,
    List<NotListedOpinion> notListed,
    List<ProjectOpinion> projects,
    List<String> gaps,
    SavingsOpinion savings,
    List<LineTotal> finance,
    List<SchemeOpinion> schemes,
    List<ForecastOpinion> forecast) {

  /** Copies the lists. */
  public Opinion {
    risks = List.copyOf(risks);
    services = List.copyOf(services);
    notAssessed = List.copyOf(notAssessed);
    opportunities = List.copyOf(opportunities);
    notListed = List.copyOf(notListed);
    projects = List.copyOf(projects);
    gaps = List.copyOf(gaps);
    finance = List.copyOf(finance);
    schemes = List.copyOf(schemes);
    forecast = List.copyOf(forecast);
  }

  /**
   * The row of one pair.
   *
   * @param force the force's id
   * @param service the service's id
   * @return its row
   * @throws IllegalArgumentException where the dataset has no such pair
   */
  public RiskOpinion getRisk(String force, String service) {
    Pair wanted = new Pair(force, service);
    return risks.stream()
        .filter(risk -> risk.pair().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row " + wanted.id()));
  }

  /**
   * The row of one service.
   *
   * @param service the service's id
   * @return its row
   * @throws IllegalArgumentException where the dataset has no such service
   */
  public ServiceOpinion getService(String service) {
    return services.stream()
        .filter(row -> row.service().equals(service))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no service " + service));
  }

  /**
   * The row of one project.
   *
   * @param project the project's id
   * @return its row
   * @throws IllegalArgumentException where the dataset has no such project
   */
  public ProjectOpinion getProject(String project) {
    return projects.stream()
        .filter(row -> row.project().equals(project))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no project " + project));
  }

  /**
   * The opportunity of a service for a group.
   *
   * @param service the service's id
   * @param forces the group, in any order
   * @return its row; empty where the group is not listed
   */
  public Optional<OpportunityOpinion> findOpportunity(String service, Collection<String> forces) {
    String id = SecondOpportunity.id(service, List.copyOf(new TreeSet<>(forces)));
    return opportunities.stream().filter(row -> row.id().equals(id)).findFirst();
  }
}
