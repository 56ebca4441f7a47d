package muster.secondopinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Threat and capability rows of a whole round: twins, gaps and all. */
final class RandomReturns {

  private static final List<String> CAPABILITY_STARS =
      List.of("specialists", "minimum", "capacity", "capability", "consistency", "connectivity");

  private final Dice dice;
  private final RandomThreats threatRows;
  private final RandomCapabilities capabilityRows;
  private final double gaps;
  private double alike;
  private final List<Map<String, String>> threats = new ArrayList<>();
  private final List<Map<String, String>> capabilities = new ArrayList<>();
  private final List<Complete> complete = new ArrayList<>();

  private record Complete(List<Map<String, String>> threats, Map<String, String> capability) {}

  private RandomReturns(Dice dice, RandomWorld world) {
    this.dice = dice;
    this.threatRows = new RandomThreats(dice, world.asAt());
    this.capabilityRows = new RandomCapabilities(dice, world.asAt());
    this.gaps = dice.pick(0.0, 0.0, 0.08, 0.3);
  }

  static RandomReturns draw(Dice dice, RandomWorld world) {
    RandomReturns returns = new RandomReturns(dice, world);
    for (String service : world.services()) {
      returns.capabilityRows.turnTo(dice.between(1, 6));
      boolean alarming = dice.chance(0.2);
      returns.alike = dice.chance(0.25) ? dice.logBetween(50, 2000) : 0;
      // Now and then nobody in the region answers for a service: it has no total.
      boolean silent = !alarming && dice.chance(0.05);
      for (String force : silent ? List.<String>of() : world.regional()) {
        returns.add(new Pair(force, service), alarming, alarming ? 0 : returns.gaps);
      }
      for (String partner : world.partners()) {
        if (dice.chance(0.75)) {
          returns.add(new Pair(partner, service), false, 0.1);
        }
      }
      if (dice.chance(0.1)) {
        returns.quieten(service);
      }
    }
    return returns;
  }

  List<Map<String, String>> threatRows() {
    return dice.shuffled(threats);
  }

  List<Map<String, String>> capabilityRows() {
    return dice.shuffled(capabilities);
  }

  /** Pairs with a threat or a capability row, whether or not the return is complete. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    threats.forEach(row -> pairs.add(new Pair(row.get("force"), row.get("service"))));
    capabilities.forEach(row -> pairs.add(new Pair(row.get("force"), row.get("service"))));
    return pairs.stream().distinct().toList();
  }

  private void add(Pair pair, boolean alarming, double gap) {
    Complete whole = complete(pair, alarming);
    complete.add(whole);
    List<Map<String, String>> threatPart = new ArrayList<>();
    whole.threats().forEach(row -> threatPart.add(new TreeMap<>(row)));
    Map<String, String> capabilityPart = new TreeMap<>(whole.capability());
    int fault = dice.chance(gap) ? dice.between(1, 5) : 0;
    if (fault == 4) {
      int torn = dice.between(0, threatPart.size() - 1);
      threatPart.set(torn, withBlankStar(threatPart.get(torn)));
    } else if (fault == 5) {
      capabilityPart.remove(dice.pick(CAPABILITY_STARS));
    }
    if (fault != 1 && fault != 3) {
      threats.addAll(threatPart);
    }
    if (fault != 2 && fault != 3) {
      capabilities.add(capabilityPart);
    }
  }

  /** Nothing threatens a service, or it threatens one force alone. */
  private void quieten(String service) {
    List<Map<String, String>> own =
        threats.stream().filter(row -> row.get("service").equals(service)).toList();
    String spared = own.isEmpty() || dice.chance(0.3) ? "" : dice.pick(own).get("force");
    for (Map<String, String> row : own) {
      if (!row.get("force").equals(spared)) {
        row.keySet().removeIf(column -> column.startsWith("demand"));
        row.put("demand", "0");
      }
    }
  }

  private Complete complete(Pair pair, boolean alarming) {
    if (!complete.isEmpty() && !alarming && dice.chance(0.15)) {
      return twin(dice.pick(complete), pair);
    }
    if (alarming) {
      double harmPoints = dice.logBetween(1200, 12_000);
      boolean unmet = dice.chance(0.85);
      return new Complete(
          threatRows.about(pair, harmPoints),
          unmet ? capabilityRows.none(pair) : capabilityRows.any(pair));
    }
    if (alike > 0 && dice.chance(0.4) && isOf(pair.service(), complete)) {
      return twin(complete.get(complete.size() - 1), pair);
    } else if (alike > 0) {
      return new Complete(
          threatRows.about(pair, alike * dice.logBetween(0.8, 1.25)), capabilityRows.thin(pair));
    }
    if (dice.chance(0.12)) {
      return new Complete(threatRows.nearCutOff(pair), capabilityRows.none(pair));
    }
    return new Complete(threatRows.about(pair, dice.logBetween(5, 6000)), capabilityRows.any(pair));
  }

  private static boolean isOf(String service, List<Complete> returns) {
    return !returns.isEmpty()
        && returns.get(returns.size() - 1).capability().get("service").equals(service);
  }

  /** Another pair's return, cell for cell: an exact tie, unless events or standards differ. */
  private static Complete twin(Complete other, Pair pair) {
    return new Complete(
        other.threats().stream().map(row -> movedTo(pair, row)).toList(),
        movedTo(pair, other.capability()));
  }

  private static Map<String, String> movedTo(Pair pair, Map<String, String> row) {
    Map<String, String> moved = new TreeMap<>(row);
    moved.put("force", pair.force());
    moved.put("service", pair.service());
    return moved;
  }

  private Map<String, String> withBlankStar(Map<String, String> row) {
    Map<String, String> torn = new TreeMap<>(row);
    switch (dice.between(1, 3)) {
      case 1 -> torn.keySet().removeIf(column -> column.startsWith("demand"));
      case 2 -> torn.remove("days");
      default -> torn.remove(dice.pick(Policy.DIMENSIONS));
    }
    return torn;
  }
}
