package muster.engine.findings;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A service and a group of forces with the one way of working that the rules chose (method §5).
 * Money is in pounds.
 *
 * @param id {@code opportunity/SERVICE/FORCE+FORCE}, forces sorted
 * @param rank among all opportunities, by value; equal values share one
 * @param rankInService the same within the service
 * @param service id
 * @param forces ids, sorted
 * @param connected whether the members adjoin as one piece
 * @param riskBefore sum of the members' risks, harm points a year
 * @param riskAfter risk of the joint unit, harm points a year
 * @param riskReduction the difference, more than 0
 * @param saving a year; null when a member's cost is unknown; may be negative
 * @param setUp once, over all members
 * @param running a year, over all members
 * @param paybackYears set-up over saving; null where nothing is saved or the saving is unknown
 * @param value sum of the contributions, 0 to 100
 * @param points by criterion, 0 to 100
 * @param contributions by criterion: points × weight
 * @param wayOfWorking its word
 * @param scale regional or sub-regional
 * @param instrument what the members sign
 * @param stages the members of each stage, the last being all of them
 * @param members by force
 * @param pooled what the joint unit would have
 * @param costShares of set-up and one year's running by force; all null when a grant is unknown
 * @param stageShares the same for each stage
 * @param dominatedBy id of the smaller opportunity that is at least as good on every criterion, the
 *     most valuable if several; null when none is
 * @param flags ids, sorted
 * @param findings what was concluded, by stage
 */
public record Opportunity(
    String id,
    int rank,
    int rankInService,
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
    double value,
    SortedMap<String, Double> points,
    SortedMap<String, Double> contributions,
    String wayOfWorking,
    String scale,
    String instrument,
    List<List<String>> stages,
    List<Member> members,
    Pooled pooled,
    SortedMap<String, BigDecimal> costShares,
    List<SortedMap<String, BigDecimal>> stageShares,
    String dominatedBy,
    List<String> flags,
    List<Finding> findings) {
  public Opportunity {
    forces = List.copyOf(forces);
    points = Collections.unmodifiableSortedMap(points);
    contributions = Collections.unmodifiableSortedMap(contributions);
    stages = List.copyOf(stages);
    members = List.copyOf(members);
    costShares = Collections.unmodifiableSortedMap(costShares);
    stageShares = List.copyOf(stageShares);
    flags = List.copyOf(flags);
    findings = List.copyOf(findings);
  }

  /**
   * What the group means to one member.
   *
   * @param force id
   * @param before its risk alone, harm points a year
   * @param after its risk in the joint unit, harm points a year
   * @param marginal what the group's risk reduction would lose without it, harm points a year
   */
  public record Member(String force, double before, double after, double marginal) {}

  /**
   * The joint unit (method §5.3).
   *
   * @param specialists people
   * @param minimum people one incident needs
   * @param load teams busy on average
   * @param presence probability that one of the people is there, 0 to 1
   * @param cover probability that an incident finds a free team, access included, 0 to 1
   * @param standards 0 to 1
   * @param protection cover × standards
   */
  public record Pooled(
      int specialists,
      int minimum,
      double load,
      double presence,
      double cover,
      double standards,
      double protection) {}
}
