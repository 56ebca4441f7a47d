package muster.engine.opportunity;

import java.util.Optional;
import muster.engine.arithmetic.NineDecimals;

/** Finds the smaller group that could begin (method §5.6). */
final class Beginnings {
  private final BorderGraph graph;
  private final Pools pools;
  private final Field field;
  private final int least;
  private final int most;

  /** Of {@code least} to {@code most} members. */
  Beginnings(BorderGraph graph, Field field, Pools pools, int least, int most) {
    this.graph = graph;
    this.field = field;
    this.pools = pools;
    this.least = least;
    this.most = most;
  }

  /**
   * The part of a group that cuts the risk most, adjoining or not, and breaks up no live unit; of
   * equal ones the one with fewer members, then the first by id. Empty where there is none.
   */
  Optional<Long> find(long group) {
    long best = 0;
    for (long part = (group - 1) & group; part != 0; part = (part - 1) & group) {
      int size = Long.bitCount(part);
      if (size >= least
          && size <= most
          && !field.breaksUp(part)
          && (best == 0 || isBetter(part, best))) {
        best = part;
      }
    }
    return best == 0 ? Optional.empty() : Optional.of(best);
  }

  private boolean isBetter(long part, long best) {
    int more = NineDecimals.compare(pools.of(part).reduction(), pools.of(best).reduction());
    if (more != 0) {
      return more > 0;
    }
    int fewer = Long.bitCount(part) - Long.bitCount(best);
    if (fewer != 0) {
      return fewer < 0;
    }
    return String.join("+", graph.ids(part)).compareTo(String.join("+", graph.ids(best))) < 0;
  }
}
