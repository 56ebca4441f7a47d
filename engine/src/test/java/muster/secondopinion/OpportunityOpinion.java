package muster.secondopinion;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the second calculation makes of one group for one service (method.md §5). The criteria are
 * risk reduction, savings, urgency and readiness, by those words.
 *
 * @param id {@code opportunity/SERVICE/FORCE+FORCE…}, forces sorted
 * @param service the service's id
 * @param forces two to five, sorted
 * @param connected whether they adjoin, on the border graph with all members
 * @param riskBefore Σ R, harm points a year
 * @param riskAfter R of the pool
 * @param riskReduction ΔR, more than 0
 * @param saving pounds a year, perhaps below 0; null where a member's cost is unknown
 * @param setUp pounds once
 * @param running pounds a year
 * @param paybackYears set-up by saving; null where the saving is unknown, 0 or less
 * @param points 0 to 100 by criterion
 * @param contributions points × weight by criterion
 * @param value sum of the contributions
 * @param wayOfWorking one of the six
 * @param scale {@code regional} or {@code sub-regional}
 * @param instrument what is signed
 * @param stages the forces of each of one or two stages, sorted
 * @param members in order of their id
 * @param costShares pounds by force at the last stage; null where a member's grant is unknown
 * @param firstStageShares the same among the members of the first of two stages; null with one
 *     stage, or where the grant of any member is unknown
 * @param dominatedBy id of another opportunity, or null
 * @param flags ids, sorted
 * @param rank from 1 over all opportunities, equal values sharing (1, 1, 3)
 * @param rankInService the same within the service
 */
public record OpportunityOpinion(
    String id,
    String service,
    List<String> forces,
    boolean connected,
    double riskBefore,
    double riskAfter,
    double riskReduction,
    BigDecimal saving,
    BigDecimal setUp,
    BigDecimal running,
    Double paybackYears,
    SortedMap<String, Double> points,
    SortedMap<String, Double> contributions,
    double value,
    String wayOfWorking,
    String scale,
    String instrument,
    List<List<String>> stages,
    List<MemberOpinion> members,
    SortedMap<String, BigDecimal> costShares,
    SortedMap<String, BigDecimal> firstStageShares,
    String dominatedBy,
    List<String> flags,
    int rank,
    int rankInService) {

  /** Copies the lists and maps. */
  public OpportunityOpinion {
    forces = List.copyOf(forces);
    points = copy(points);
    contributions = copy(contributions);
    stages = List.copyOf(stages);
    members = List.copyOf(members);
    costShares = copy(costShares);
    firstStageShares = copy(firstStageShares);
    flags = List.copyOf(flags);
  }

  OpportunityOpinion placed(String dominator, int overall, int withinService) {
    return new OpportunityOpinion(
        id,
        service,
        forces,
        connected,
        riskBefore,
        riskAfter,
        riskReduction,
        saving,
        setUp,
        running,
        paybackYears,
        points,
        contributions,
        value,
        wayOfWorking,
        scale,
        instrument,
        stages,
        members,
        costShares,
        firstStageShares,
        dominator,
        flags,
        overall,
        withinService);
  }

  private static <T> SortedMap<String, T> copy(SortedMap<String, T> map) {
    return map == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
