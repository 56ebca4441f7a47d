package muster.engine.opportunity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.engine.Part;
import muster.engine.Trace.Step;
import muster.engine.arithmetic.Rounding;
import muster.engine.facts.Fact;
import muster.engine.facts.FirstStage;
import muster.engine.facts.Pool;
import muster.engine.facts.PoolCost;
import muster.engine.findings.Finding;
import muster.engine.findings.Phased;
import muster.engine.findings.Scaled;
import muster.engine.findings.WayCandidate;
import muster.engine.internal.Run;
import muster.engine.tables.WayOfWorking;

/** Tells how each listed group of a service would work together, as the rules choose (§5.4, 6). */
final class Ways {
  private final Ground ground;
  private final Field field;
  private final Pools pools;
  private final Phrases phrases;
  private final Beginnings beginnings;
  private final Map<String, WayOfWorking> rows = new HashMap<>();

  Ways(Ground ground, Field field, Pools pools, Phrases phrases) {
    this.ground = ground;
    this.field = field;
    this.pools = pools;
    this.phrases = phrases;
    this.beginnings =
        new Beginnings(
            ground.graph(),
            field,
            pools,
            ground.policy().count("group-least"),
            ground.policy().count("first-stage-most"));
    ground.policy().rows(WayOfWorking.class).forEach(w -> rows.put(w.way(), w));
  }

  /**
   * A plan for each group.
   *
   * @throws muster.engine.InvalidRules when the rules came to no way or scale for one, or to
   *     several
   */
  List<Plan> plans(List<Team> teams, Run run) {
    List<Fact> facts = new ArrayList<>();
    List<Pool> pooled = new ArrayList<>();
    List<Long> first = new ArrayList<>();
    for (Team team : teams) {
      Pool pool = pool(team);
      pooled.add(pool);
      facts.add(pool);
      facts.add(cost(team));
      first.add(beginnings.find(team.group()).orElse(0L));
      if (first.get(first.size() - 1) != 0) {
        facts.add(beginning(team, first.get(first.size() - 1)));
      }
    }
    Conclusions concluded =
        new Conclusions(facts.isEmpty() ? List.of() : run.fire(Part.WAYS, facts));
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < teams.size(); i++) {
      run.stop().check();
      plans.add(plan(teams.get(i), pooled.get(i), first.get(i), concluded));
    }
    return plans;
  }

  private Plan plan(Team team, Pool pool, long first, Conclusions concluded) {
    Step way = concluded.first(team.id(), WayCandidate.class, c -> rows.get(c.way()).order());
    String scale = concluded.only(team.id(), Scaled.class).scale();
    boolean phased = !concluded.steps(team.id(), Phased.class).isEmpty();
    List<Finding> findings = new ArrayList<>();
    for (Step step : concluded.about(team.id())) {
      if (!(step.conclusion() instanceof WayCandidate)
          || step.conclusion().equals(way.conclusion())) {
        findings.add(phrases.shared(step.finding()));
      }
    }
    return new Plan(
        team,
        pools.of(team.group()),
        pool,
        rows.get(((WayCandidate) way.conclusion()).way()),
        scale,
        phased ? List.of(ground.graph().ids(first), team.forces()) : List.of(team.forces()),
        findings);
  }

  private Pool pool(Team team) {
    Joint joint = pools.of(team.group());
    return new Pool(
        team.id(),
        field.id(),
        team.size(),
        joint.connected(),
        team.group() == ground.region(),
        field.findExtended(team.group()).map(Unit::agreement).orElse(""),
        joint.before(),
        joint.after(),
        Rounding.nine(joint.reduction()),
        cut(joint),
        team.basis());
  }

  /** Where there is no risk, none is cut: a rule book may list such a group. */
  private static double cut(Joint joint) {
    return joint.before() == 0 ? 0 : Rounding.nine(joint.reduction() / joint.before());
  }

  private Fact cost(Team team) {
    BigDecimal cost = Money.cost(pools.members(team.group()));
    return new PoolCost(
        team.id(), field.id(), cost != null, cost == null ? 0 : cost.doubleValue(), team.basis());
  }

  private Fact beginning(Team team, long first) {
    double whole = pools.of(team.group()).reduction();
    double fraction = whole == 0 ? 0 : pools.of(first).reduction() / whole;
    return new FirstStage(
        team.id(),
        field.id(),
        team.size(),
        ground.graph().ids(first),
        Rounding.nine(fraction),
        team.basis());
  }
}
