package muster.rules.behaviour;

import java.util.ArrayList;
import java.util.List;

/** Everything that the shipped rules, tables and parameters are known to do. */
public final class Behaviours {
  private Behaviours() {}

  /** All of them, in the order in which an assessment comes to them. */
  public static List<Behaviour> all() {
    List<Behaviour> all = new ArrayList<>();
    all.addAll(ReturnBehaviours.list());
    all.addAll(ThreatBehaviours.list());
    all.addAll(PeopleBehaviours.list());
    all.addAll(StandardBehaviours.list());
    all.addAll(ProtectionBehaviours.list());
    all.addAll(RiskBehaviours.list());
    all.addAll(FlagBehaviours.list());
    all.addAll(RegionBehaviours.list());
    all.addAll(RouteBehaviours.list());
    all.addAll(GroupBehaviours.list());
    all.addAll(PartingBehaviours.list());
    all.addAll(PoolBehaviours.list());
    all.addAll(WayBehaviours.list());
    all.addAll(StageBehaviours.list());
    all.addAll(CurveBehaviours.list());
    all.addAll(UrgencyBehaviours.list());
    all.addAll(ReadinessBehaviours.list());
    all.addAll(WeightBehaviours.list());
    all.addAll(CautionBehaviours.list());
    all.addAll(ProjectPointsBehaviours.list());
    all.addAll(ProjectRiskBehaviours.list());
    all.addAll(ProjectWeightBehaviours.list());
    all.addAll(GateBehaviours.list());
    all.addAll(ManagementBehaviours.list());
    all.addAll(GapBehaviours.list());
    all.addAll(MoneyBehaviours.list());
    all.addAll(SchemeBehaviours.list());
    all.addAll(LimitBehaviours.list());
    all.addAll(ExportBehaviours.list());
    return all;
  }
}
