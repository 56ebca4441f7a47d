package muster.secondopinion;

import java.time.LocalDate;
import java.util.List;

/**
 * The second calculation of a whole dataset (method.md §1 to §3).
 *
 * @param asAt the as-at date it holds for
 * @param risks in rank order, then by id; the pairs not assessed last, by id
 * @param services by total, greatest first, then by id; those without a total last, by id
 * @param notAssessed the pairs without a rank, by id
 */
public record Opinion(
    LocalDate asAt,
    List<RiskOpinion> risks,
    List<ServiceOpinion> services,
    List<Pair> notAssessed) {

  /** Copies the lists. */
  public Opinion {
    risks = List.copyOf(risks);
    services = List.copyOf(services);
    notAssessed = List.copyOf(notAssessed);
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
}
