package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import muster.engine.arithmetic.Risks;
import muster.engine.arithmetic.Rounding;
import muster.engine.facts.Agreement;
import muster.engine.facts.Arrangement;
import muster.engine.facts.Basis;
import muster.engine.facts.Fact;
import muster.engine.facts.Membership;
import muster.engine.facts.PoolReadiness;
import muster.engine.facts.PoolUrgency;
import muster.engine.facts.UnknownCell;

/** Lays out what the rules value a planned group by (method §5.5 and §5.7). */
final class Circumstances {
  private final Field field;
  private final Pools pools;
  private final List<Agreement> binding;

  Circumstances(Ground ground, Field field, Pools pools) {
    this.field = field;
    this.pools = pools;
    this.binding = ground.binding();
  }

  /** The facts of one planned group. */
  List<Fact> facts(Plan plan, Money money) {
    Team team = plan.team();
    Standing[] members = pools.members(team.group());
    List<Fact> facts = new ArrayList<>();
    facts.add(plan.pool());
    facts.add(arrangement(plan, money, members));
    facts.add(urgency(team, members));
    facts.add(readiness(team, members));
    for (Standing member : members) {
      facts.add(membership(team, member, plan.joint()));
      if (member.cost() == null) {
        facts.add(
            unknown(
                team, member, "cost_gbp", "capabilities.csv:" + member.force() + "/" + field.id()));
      }
      if (member.grant() == null) {
        facts.add(unknown(team, member, "grant_gbp_m", "forces.csv:" + member.force()));
      }
    }
    return facts;
  }

  private Fact arrangement(Plan plan, Money money, Standing[] members) {
    return new Arrangement(
        plan.team().id(),
        field.id(),
        plan.way().way(),
        money.saving() != null,
        money.saving() == null ? 0 : money.saving().doubleValue(),
        Arrays.stream(members).allMatch(m -> m.grant() != null),
        money.isShared(),
        plan.team().basis());
  }

  private Fact unknown(Team team, Standing member, String column, String row) {
    return new UnknownCell(team.id(), field.id(), member.force(), column, row, team.basis());
  }

  private Fact urgency(Team team, Standing[] members) {
    Standing pressed = most(members, Standing::pressing);
    Standing rising = most(members, Standing::trend);
    return new PoolUrgency(
        team.id(),
        field.id(),
        pressed == null ? "" : pressed.force(),
        pressed == null ? 0 : pressed.pressing(),
        rising == null ? "" : rising.force(),
        rising == null ? 0 : rising.trend(),
        team.basis());
  }

  /** The first member with the most points; null where none has any. */
  private static Standing most(Standing[] members, ToDoubleFunction<Standing> points) {
    Standing most = null;
    for (Standing member : members) {
      double least = most == null ? 0 : points.applyAsDouble(most);
      if (points.applyAsDouble(member) > least) {
        most = member;
      }
    }
    return most;
  }

  private Fact readiness(Team team, Standing[] members) {
    List<Agreement> naming =
        binding.stream().filter(a -> a.forces().containsAll(team.forces())).toList();
    Optional<Agreement> here =
        naming.stream().filter(a -> a.services().contains(field.id())).findFirst();
    Optional<Agreement> counts = here.or(() -> naming.stream().findFirst());
    return new PoolReadiness(
        team.id(),
        field.id(),
        here.map(Agreement::agreement).orElse(""),
        naming.stream().findFirst().map(Agreement::agreement).orElse(""),
        lowest(members, "consistency"),
        lowest(members, "connectivity"),
        counts.map(a -> Basis.weaker(team.basis(), a.basis())).orElse(team.basis()));
  }

  private static double lowest(Standing[] members, String heading) {
    double lowest = 1;
    for (Standing member : members) {
      lowest = Math.min(lowest, member.levels().get(heading));
    }
    return lowest;
  }

  private Fact membership(Team team, Standing member, Joint joint) {
    double before = Rounding.nine(member.risk());
    double after = Rounding.nine(Risks.residual(member.threat(), joint.protection()));
    return new Membership(
        team.id(),
        field.id(),
        member.force(),
        before,
        after,
        Rounding.nine(after - before),
        member.specialists(),
        member.minimum(),
        member.specialists() - Math.min(joint.minimum(), member.specialists()),
        joint.minimum(),
        team.basis());
  }
}
