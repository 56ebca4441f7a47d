package muster.engine.findings;

import java.util.List;

/**
 * The risk of one force in one service (method §3). In a row that is not assessed every number, the
 * band and the ranks are null.
 *
 * @param force id
 * @param service id
 * @param status whether it was assessed
 * @param threat T, harm points a year
 * @param load a, teams busy on average
 * @param cover probability that an incident finds a free team, 0 to 1
 * @param standards K, 0 to 1
 * @param protection Q = cover × K, 0 to 1
 * @param risk R = T × (1 − Q), harm points a year, as calculated
 * @param overridden the judged score that replaces it for band and rank; null when there is none
 * @param band by the judged score
 * @param rank among all assessed rows, by the judged score; equal values share one
 * @param rankInService the same within the service
 * @param worstStrand the strand with the largest threat; null where the service has no strands
 * @param flags ids, sorted
 * @param findings what was concluded on the way, in the order of the stages
 */
public record Risk(
    String force,
    String service,
    Status status,
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
    List<String> flags,
    List<Finding> findings) {
  public Risk {
    flags = List.copyOf(flags);
    findings = List.copyOf(findings);
  }

  /** The row's id, {@code risk/FORCE/SERVICE}. */
  public String id() {
    return "risk/" + force + "/" + service;
  }

  /** The score that counts for band and rank: the judged one where there is one; null if none. */
  public Double judged() {
    return overridden == null ? risk : overridden;
  }

  /** Whether a force's return for a service could be scored. */
  public enum Status {
    ASSESSED("assessed"),
    NOT_ASSESSED("not assessed");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** The word used in output. */
    @Override
    public String toString() {
      return word;
    }
  }
}
