package muster.secondopinion;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the second calculation makes of one force and one service (method.md §1 to §3). Where the
 * pair is not assessed, every field but the pair and {@code assessed} is null or empty.
 *
 * @param pair the force and the service
 * @param assessed whether the return is there and complete
 * @param threat T, expected harm points a year, 0 or more
 * @param load a, offered load in teams, 0 or more
 * @param cover probability that an incident finds a free team, 0 to 1
 * @param standards K, 0 to 1
 * @param protection Q = cover × K, 0 to 1
 * @param risk R = T × (1 − Q), harm points a year, raw
 * @param overridden the judged score that replaces R for band and ranks, or null
 * @param band low, medium, high or critical, by the judged value
 * @param rank from 1 over all assessed pairs, equal values sharing (1, 1, 3)
 * @param rankInService the same within the service
 * @param worstStrand the strand with the most threat; null where the only strand is blank
 * @param flags ids, sorted
 */
public record RiskOpinion(
    Pair pair,
    boolean assessed,
    Double threat,
    Double load,
    Double cover,
    Double standards,
    Double protection,
    Double risk,
    Double overridden,
    String band,
    Integer rank,
    Integer rankInService,
    String worstStrand,
    List<String> flags) {

  /** Copies the flags. */
  public RiskOpinion {
    flags = List.copyOf(flags);
  }

  /**
   * The status as an assessment prints it (dataset.md).
   *
   * @return {@code assessed} or {@code not assessed}
   */
  public String status() {
    return assessed ? "assessed" : "not assessed";
  }

  /**
   * The value that band and ranks go by.
   *
   * @return the override where there is one, else R; null where not assessed
   */
  public Double judged() {
    return overridden == null ? risk : overridden;
  }

  static RiskOpinion notAssessed(Pair pair) {
    return new RiskOpinion(
        pair, false, null, null, null, null, null, null, null, null, null, null, null, List.of());
  }

  RiskOpinion withRanks(int overall, int withinService) {
    return new RiskOpinion(
        pair,
        assessed,
        threat,
        load,
        cover,
        standards,
        protection,
        risk,
        overridden,
        band,
        overall,
        withinService,
        worstStrand,
        flags);
  }

  RiskOpinion withFlag(String flag) {
    Set<String> more = new TreeSet<>(flags);
    more.add(flag);
    return new RiskOpinion(
        pair,
        assessed,
        threat,
        load,
        cover,
        standards,
        protection,
        risk,
        overridden,
        band,
        rank,
        rankInService,
        worstStrand,
        List.copyOf(more));
  }
}
