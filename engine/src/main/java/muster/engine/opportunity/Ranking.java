package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import muster.engine.arithmetic.Rounding;
import muster.engine.findings.Opportunity;

/**
 * The order of opportunities (method §3): by value at 9 decimals, equal values sharing a rank;
 * inside a rank those not dominated first, then those of fewer forces, then by id.
 */
final class Ranking {
  private static final Comparator<Placed> ORDER =
      Comparator.<Placed>comparingDouble(p -> -p.value())
          .thenComparing(p -> p.item().dominatedBy() != null)
          .thenComparing(p -> p.item().forces().size())
          .thenComparing(p -> p.item().id());

  private Ranking() {}

  private record Placed(Opportunity item, double value) {}

  /** The opportunities of one service in rank order, with their ranks in it. */
  static List<Opportunity> within(Collection<Opportunity> opportunities) {
    return ranked(opportunities, false);
  }

  /** All opportunities in rank order, with their ranks among all. */
  static List<Opportunity> overall(Collection<Opportunity> opportunities) {
    return ranked(opportunities, true);
  }

  private static List<Opportunity> ranked(Collection<Opportunity> opportunities, boolean all) {
    List<Placed> order =
        opportunities.stream()
            .map(o -> new Placed(o, Rounding.nine(o.value())))
            .sorted(ORDER)
            .toList();
    List<Opportunity> ranked = new ArrayList<>();
    int rank = 0;
    for (int i = 0; i < order.size(); i++) {
      boolean tied = i > 0 && order.get(i).value() == order.get(i - 1).value();
      rank = tied ? rank : i + 1;
      Opportunity item = order.get(i).item();
      ranked.add(all ? placed(item, rank, item.rankInService()) : placed(item, item.rank(), rank));
    }
    return ranked;
  }

  private static Opportunity placed(Opportunity o, int rank, int rankInService) {
    return new Opportunity(
        o.id(),
        rank,
        rankInService,
        o.service(),
        o.forces(),
        o.connected(),
        o.riskBefore(),
        o.riskAfter(),
        o.riskReduction(),
        o.saving(),
        o.setUp(),
        o.running(),
        o.paybackYears(),
        o.value(),
        o.points(),
        o.contributions(),
        o.wayOfWorking(),
        o.scale(),
        o.instrument(),
        o.stages(),
        o.members(),
        o.pooled(),
        o.costShares(),
        o.stageShares(),
        o.dominatedBy(),
        o.flags(),
        o.findings());
  }
}
