package muster.engine.opportunity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.arithmetic.NineDecimals;

/** Finds smaller groups of a service that are at least as good on everything (method §5.7). */
final class Dominance {
  private final Map<Long, Valued> listed = new HashMap<>();

  /** Among the listed groups of one service. */
  Dominance(List<Valued> listed) {
    listed.forEach(v -> this.listed.put(v.group(), v));
  }

  /**
   * The listed group, part of this one, with at least its points on every criterion; of several the
   * most valuable, then the smallest, then the first by id.
   */
  Optional<Valued> findDominating(Valued valued) {
    Valued best = null;
    long group = valued.group();
    for (long part = (group - 1) & group; part != 0; part = (part - 1) & group) {
      Valued rival = listed.get(part);
      if (rival != null && isAsGood(rival, valued) && (best == null || isBetter(rival, best))) {
        best = rival;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isAsGood(Valued rival, Valued valued) {
    for (Map.Entry<String, Double> own : valued.value().points().entrySet()) {
      if (NineDecimals.compare(rival.value().points().get(own.getKey()), own.getValue()) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBetter(Valued rival, Valued best) {
    int more = NineDecimals.compare(rival.value().value(), best.value().value());
    if (more != 0) {
      return more > 0;
    }
    int fewer = rival.plan().team().size() - best.plan().team().size();
    return fewer != 0 ? fewer < 0 : rival.id().compareTo(best.id()) < 0;
  }
}
