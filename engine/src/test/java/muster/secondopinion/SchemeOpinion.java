package muster.secondopinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * What of a project's set-up cost is funded at a stated rate, and who pays the rest (method.md §8).
 *
 * @param project the project's id
 * @param rate the part funded from outside, 0 to 1
 * @param cost pounds to set it up, to the penny
 * @param external pounds funded from outside, to the penny
 * @param local pounds left to the forces
 * @param payers the forces that share what is left, by id
 * @param shares pounds by force, which add up to what is left; null where a grant is unknown or all
 *     are nothing
 */
public record SchemeOpinion(
    String project,
    BigDecimal rate,
    BigDecimal cost,
    BigDecimal external,
    BigDecimal local,
    List<String> payers,
    SortedMap<String, BigDecimal> shares) {

  /** Copies the list. */
  public SchemeOpinion {
    payers = List.copyOf(payers);
  }
}
