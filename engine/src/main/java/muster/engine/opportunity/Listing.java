package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.List;
import muster.engine.arithmetic.Risks;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Opportunity.Member;
import muster.engine.findings.Opportunity.Pooled;

/** Writes the valued groups of a service out as opportunities. */
final class Listing {
  private final Field field;
  private final Pools pools;

  Listing(Field field, Pools pools) {
    this.field = field;
    this.pools = pools;
  }

  /** The opportunities, ranked among themselves; their rank among all is still to come. */
  List<Opportunity> opportunities(List<Valued> listed) {
    Dominance dominance = new Dominance(listed);
    List<Opportunity> opportunities = new ArrayList<>();
    for (Valued valued : listed) {
      String dominating = dominance.findDominating(valued).map(Valued::id).orElse(null);
      opportunities.add(opportunity(valued, dominating));
    }
    return Ranking.within(opportunities);
  }

  private Opportunity opportunity(Valued valued, String dominating) {
    Plan plan = valued.plan();
    Joint joint = plan.joint();
    Money money = valued.money();
    return new Opportunity(
        valued.id(),
        0,
        0,
        field.id(),
        plan.team().forces(),
        joint.connected(),
        joint.before(),
        joint.after(),
        joint.reduction(),
        money.saving(),
        money.setUp(),
        money.running(),
        money.paybackYears(),
        valued.value().value(),
        valued.value().points(),
        valued.value().contributions(),
        plan.way().way(),
        plan.scale(),
        plan.way().instrument(),
        plan.stages(),
        members(joint),
        pooled(joint),
        money.costShares(),
        money.stageShares(),
        dominating,
        valued.flags(),
        valued.findings());
  }

  private static Pooled pooled(Joint joint) {
    return new Pooled(
        joint.specialists(),
        joint.minimum(),
        joint.load(),
        joint.presence(),
        joint.cover(),
        joint.standards(),
        joint.protection());
  }

  private List<Member> members(Joint joint) {
    List<Member> members = new ArrayList<>();
    double worth = pools.worth(joint.group());
    long rest = joint.group();
    for (Standing member : pools.members(joint.group())) {
      long bit = Long.lowestOneBit(rest);
      rest ^= bit;
      members.add(
          new Member(
              member.force(),
              member.risk(),
              Risks.residual(member.threat(), joint.protection()),
              worth - pools.worth(joint.group() & ~bit)));
    }
    return members;
  }
}
