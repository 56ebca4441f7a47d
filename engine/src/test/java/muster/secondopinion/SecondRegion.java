package muster.secondopinion;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is said of a service over the whole region: its forces without the partners (§3). */
final class SecondRegion {

  private static final Set<String> HIGH = Set.of("high", "critical");

  private SecondRegion() {}

  /** Total, shares and spread of one service, by raw risk. */
  static ServiceOpinion service(String service, List<RiskOpinion> regional) {
    List<RiskOpinion> assessed = regional.stream().filter(RiskOpinion::assessed).toList();
    boolean partial = assessed.size() < regional.size();
    List<Double> risks = assessed.stream().map(RiskOpinion::risk).sorted().toList();
    if (risks.isEmpty()) {
      return new ServiceOpinion(service, null, partial, new TreeMap<>(), null, null, null);
    }
    double total = Exact.sum(risks);
    boolean nothing = Exact.rounded(total).signum() == 0;
    SortedMap<String, Double> shares = new TreeMap<>();
    for (RiskOpinion risk : assessed) {
      shares.put(risk.pair().force(), nothing ? 0.0 : risk.risk() / total);
    }
    double spread = risks.get(risks.size() - 1) - risks.get(0);
    return new ServiceOpinion(service, total, partial, shares, spread, null, null);
  }

  /** The order in which services are listed. */
  static Comparator<ServiceOpinion> order() {
    return Comparator.comparing(
            (ServiceOpinion row) -> row.risk() == null ? null : Exact.rounded(row.risk()),
            Comparator.nullsLast(Comparator.reverseOrder()))
        .thenComparing(ServiceOpinion::service);
  }

  /** Whether every force of the region is assessed, and high or critical, by judged value. */
  static boolean highEverywhere(List<RiskOpinion> regional) {
    return !regional.isEmpty()
        && regional.stream().allMatch(risk -> risk.assessed() && HIGH.contains(risk.band()));
  }
}
