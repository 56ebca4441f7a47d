package muster.engine.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How large moves are, whichever way they go. */
final class Sizes {
  private static final String CONTRIBUTIONS = "contributions/";

  private Sizes() {}

  /** By how many places a result moved; one that entered or left moved farther than any other. */
  static double ofMove(Moved moved) {
    return moved.presence() == Presence.CHANGED
        ? moved.find("rank").map(Sizes::of).orElse(0.0)
        : Double.POSITIVE_INFINITY;
  }

  /** By how much its score changed, or what it was where it entered or left. */
  static double ofScore(Moved moved) {
    for (String score : List.of("value", "overridden", "risk")) {
      double size = moved.find(score).map(Sizes::of).orElse(0.0);
      if (size > 0) {
        return size;
      }
    }
    return 0;
  }

  /** Contributions by the size of their change, then everything else in its own order. */
  static List<Change> contributionsFirst(List<Change> changes) {
    List<Change> sorted = new ArrayList<>(changes);
    sorted.sort(
        Comparator.comparing((Change c) -> !isContribution(c))
            .thenComparing(
                Comparator.comparingDouble((Change c) -> isContribution(c) ? of(c) : 0).reversed())
            .thenComparing(c -> isContribution(c) ? c.what() : ""));
    return sorted;
  }

  private static boolean isContribution(Change change) {
    return change.what().startsWith(CONTRIBUTIONS);
  }

  /** The size of a change; of a number that came or went, the number's; 0 where it is no number. */
  static double of(Change change) {
    if (change.before() == null || change.after() == null) {
      Object only = change.before() == null ? change.after() : change.before();
      return only instanceof Number number ? Math.abs(number.doubleValue()) : 0;
    }
    double growth = change.growth();
    return Double.isNaN(growth) ? 0 : Math.abs(growth);
  }
}
