package muster.server;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.engine.findings.Assessment;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Opportunity.Member;
import muster.engine.findings.ServiceRisk;
import muster.secondopinion.MemberOpinion;
import muster.secondopinion.NotListedOpinion;
import muster.secondopinion.Opinion;
import muster.secondopinion.OpportunityOpinion;
import muster.secondopinion.ServiceOpinion;

/** Holds routes, opportunities and groups not listed against the second opinion (method §5). */
final class SameOpportunities {
  private final Differences differences;

  SameOpportunities(Differences differences) {
    this.differences = differences;
  }

  void compare(Assessment ours, Opinion theirs) {
    Map<String, ServiceOpinion> services =
        theirs.services().stream().collect(byId(ServiceOpinion::service));
    ours.services().forEach(s -> route(s, services.get(s.service())));
    differences.same(
        "opportunities in order",
        ours.opportunities().stream().map(Opportunity::id).toList(),
        theirs.opportunities().stream().map(OpportunityOpinion::id).toList());
    Map<String, OpportunityOpinion> opinions =
        theirs.opportunities().stream().collect(byId(OpportunityOpinion::id));
    ours.opportunities().stream()
        .filter(o -> opinions.containsKey(o.id()))
        .forEach(o -> opportunity(o, opinions.get(o.id())));
    differences.same("not listed", kinds(ours.notListed()), opinionKinds(theirs.notListed()));
  }

  private void route(ServiceRisk ours, ServiceOpinion theirs) {
    String id = ours.service();
    differences.same(id + " route", ours.route().route(), theirs.route());
    differences.same(
        id + " groups possible, connected, listed",
        List.of(ours.route().possible(), ours.route().connected(), ours.route().listed()),
        List.of(
            (long) theirs.groups().possible(),
            (long) theirs.groups().connected(),
            (long) theirs.groups().listed()));
  }

  private void opportunity(Opportunity ours, OpportunityOpinion theirs) {
    String id = ours.id();
    differences.same(id + " service", ours.service(), theirs.service());
    differences.same(id + " forces", ours.forces(), theirs.forces());
    differences.same(id + " connected", ours.connected(), theirs.connected());
    differences.number(id + " risk before", ours.riskBefore(), theirs.riskBefore());
    differences.number(id + " risk after", ours.riskAfter(), theirs.riskAfter());
    differences.number(
        id + " risk reduction", ours.riskReduction(), theirs.riskReduction(), theirs.riskBefore());
    differences.numbers(id + " points", ours.points(), theirs.points());
    differences.numbers(id + " contributions", ours.contributions(), theirs.contributions());
    differences.number(id + " value", ours.value(), theirs.value());
    differences.same(id + " way", ours.wayOfWorking(), theirs.wayOfWorking());
    differences.same(id + " scale", ours.scale(), theirs.scale());
    differences.same(id + " instrument", ours.instrument(), theirs.instrument());
    differences.same(id + " stages", ours.stages(), theirs.stages());
    differences.same(id + " dominated by", ours.dominatedBy(), theirs.dominatedBy());
    differences.same(id + " flags", ours.flags(), theirs.flags());
    differences.same(id + " rank", ours.rank(), theirs.rank());
    differences.same(id + " rank in service", ours.rankInService(), theirs.rankInService());
    money(ours, theirs);
    members(ours, theirs);
  }

  private void money(Opportunity ours, OpportunityOpinion theirs) {
    String id = ours.id();
    differences.money(id + " saving", ours.saving(), theirs.saving());
    differences.money(id + " set-up", ours.setUp(), theirs.setUp());
    differences.money(id + " running", ours.running(), theirs.running());
    differences.number(id + " payback", ours.paybackYears(), theirs.paybackYears());
    differences.shares(id + " cost", theirs.forces(), ours.costShares(), theirs.costShares());
    differences.same(id + " stages with shares", ours.stageShares().size(), theirs.stages().size());
    for (int i = 0; i < Math.min(ours.stageShares().size(), theirs.stages().size()); i++) {
      boolean last = i == theirs.stages().size() - 1;
      stage(
          id + " stage " + (i + 1),
          theirs.stages().get(i),
          ours.stageShares().get(i),
          last ? theirs.costShares() : theirs.firstStageShares());
    }
  }

  /**
   * The second opinion knows no shares of a first stage where a later member's grant is unknown;
   * among the entrants themselves they are known, so these are compared only where it has them.
   */
  private void stage(
      String what,
      List<String> payers,
      SortedMap<String, BigDecimal> ours,
      SortedMap<String, BigDecimal> theirs) {
    if (theirs == null) {
      differences.same(what + " payers", List.copyOf(ours.keySet()), payers);
    } else {
      differences.shares(what, payers, ours, theirs);
    }
  }

  private void members(Opportunity ours, OpportunityOpinion theirs) {
    String id = ours.id();
    List<Member> members = ours.members();
    differences.same(
        id + " members",
        members.stream().map(Member::force).toList(),
        theirs.members().stream().map(MemberOpinion::force).toList());
    for (int i = 0; i < Math.min(members.size(), theirs.members().size()); i++) {
      Member member = members.get(i);
      MemberOpinion opinion = theirs.members().get(i);
      String what = id + " " + member.force();
      differences.number(what + " before", member.before(), opinion.before());
      differences.number(what + " after", member.after(), opinion.after());
      differences.number(
          what + " marginal", member.marginal(), opinion.marginal(), theirs.riskBefore());
    }
  }

  /** By service and forces: the order of the groups not listed is no result. */
  private static Map<String, List<String>> kinds(List<NotListed> groups) {
    return groups.stream()
        .collect(Collectors.toMap(n -> n.service() + n.forces(), NotListed::reasons));
  }

  private static Map<String, List<String>> opinionKinds(List<NotListedOpinion> groups) {
    return groups.stream()
        .collect(Collectors.toMap(n -> n.service() + n.forces(), NotListedOpinion::kinds));
  }

  private static <T> java.util.stream.Collector<T, ?, Map<String, T>> byId(Function<T, String> id) {
    return Collectors.toMap(id, t -> t);
  }
}
