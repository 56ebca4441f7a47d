package muster.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks by judged value, equal values sharing one, and the order of the rows (method.md §3). */
final class SecondRanking {

  private SecondRanking() {}

  /** The same rows with their ranks, in rank order, those not assessed last. */
  static List<RiskOpinion> ranked(List<RiskOpinion> risks) {
    List<RiskOpinion> assessed = new ArrayList<>(risks);
    assessed.removeIf(risk -> !risk.assessed());
    assessed.sort(
        Comparator.comparing((RiskOpinion risk) -> Exact.rounded(risk.judged()))
            .reversed()
            .thenComparing(risk -> risk.pair().id()));
    Places overall = new Places();
    Map<String, Places> inService = new HashMap<>();
    List<RiskOpinion> ranked = new ArrayList<>();
    for (RiskOpinion risk : assessed) {
      BigDecimal value = Exact.rounded(risk.judged());
      Places own = inService.computeIfAbsent(risk.pair().service(), service -> new Places());
      ranked.add(risk.withRanks(overall.next(value), own.next(value)));
    }
    risks.stream()
        .filter(risk -> !risk.assessed())
        .sorted(Comparator.comparing(risk -> risk.pair().id()))
        .forEach(ranked::add);
    return ranked;
  }
}
