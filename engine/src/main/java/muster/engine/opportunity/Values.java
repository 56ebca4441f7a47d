package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.List;
import muster.engine.Part;
import muster.engine.Trace.Step;
import muster.engine.facts.Fact;
import muster.engine.findings.Finding;
import muster.engine.findings.GroupFlag;
import muster.engine.findings.GroupPoints;
import muster.engine.internal.Run;
import muster.engine.internal.Weighed;
import muster.engine.tables.OpportunityWeight;

/** Tells what each planned group of a service is worth, as the rules value it (method §5.5, 7). */
final class Values {
  private final Pools pools;
  private final Phrases phrases;
  private final Circumstances circumstances;
  private final List<String> criteria;

  Values(Ground ground, Field field, Pools pools, Phrases phrases) {
    this.pools = pools;
    this.phrases = phrases;
    this.circumstances = new Circumstances(ground, field, pools);
    this.criteria =
        ground.policy().rows(OpportunityWeight.class).stream()
            .map(OpportunityWeight::criterion)
            .toList();
  }

  /**
   * Each plan valued, in the order they came.
   *
   * @throws muster.engine.InvalidRules when the rules weigh a criterion in two ways
   */
  List<Valued> valued(List<Plan> plans, Run run) {
    List<Fact> facts = new ArrayList<>();
    List<Money> money = new ArrayList<>();
    for (Plan plan : plans) {
      run.stop().check();
      money.add(Money.of(plan.way(), pools.members(plan.team().group()), plan.stages()));
      facts.addAll(circumstances.facts(plan, money.get(money.size() - 1)));
    }
    Conclusions concluded =
        new Conclusions(facts.isEmpty() ? List.of() : run.fire(Part.VALUES, facts));
    List<Valued> valued = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      run.stop().check();
      valued.add(valued(plans.get(i), money.get(i), concluded));
    }
    return valued;
  }

  private Valued valued(Plan plan, Money money, Conclusions concluded) {
    String id = plan.team().id();
    List<Finding> findings = new ArrayList<>(plan.findings());
    concluded.about(id).stream().map(Step::finding).map(phrases::shared).forEach(findings::add);
    return new Valued(
        plan,
        money,
        Weighed.of(concluded.list(id, GroupPoints.class), criteria),
        concluded.list(id, GroupFlag.class).stream()
            .map(GroupFlag::flag)
            .distinct()
            .sorted()
            .toList(),
        findings);
  }
}
