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
    all.addAll(LimitBehaviours.list());
    return all;
  }
}
