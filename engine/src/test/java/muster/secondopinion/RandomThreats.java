package muster.secondopinion;

import static muster.secondopinion.RowBuilder.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Complete threat rows of one pair: one blank strand, or several named ones. */
final class RandomThreats {

  private static final List<String> STRANDS =
      List.of("child-protection", "domestic-violence", "sex-offenders", "trafficking", "missing");
  private static final List<String> LEVELS =
      List.of("once in 10 years", "once in 3 years", "yearly", "quarterly", "monthly", "weekly");

  /** Threats that, without protection, lie on or beside a cut-off; the last digits get rounded. */
  private static final List<String> NEAR_CUT_OFFS =
      List.of(
          "100",
          "99.9999999996",
          "99.9999999994",
          "99.999999999",
          "100.0000000004",
          "300",
          "299.9999999996",
          "299.9999999994",
          "299.999999999",
          "300.000000001",
          "1000",
          "999.9999999996",
          "999.9999999994",
          "999.999999999",
          "1000.000000001");

  private final Dice dice;
  private final RandomEvidence evidence;

  RandomThreats(Dice dice, LocalDate asAt) {
    this.dice = dice;
    this.evidence = new RandomEvidence(dice, asAt);
  }

  /** Rows of about so many harm points a year together. */
  List<Map<String, String>> about(Pair pair, double harmPoints) {
    if (dice.chance(0.65)) {
      return List.of(strand(pair, "", harmPoints));
    }
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> names = dice.some(STRANDS, 1, 4);
    for (String name : names) {
      rows.add(strand(pair, name, harmPoints / names.size()));
    }
    if (rows.size() > 1 && dice.chance(0.3)) {
      Map<String, String> twin = new TreeMap<>(rows.get(0));
      twin.put("strand", names.get(1));
      rows.set(1, twin);
    }
    return rows;
  }

  /** One row whose T is a number beside a band's cut-off: one minor harm, steady demand. */
  List<Map<String, String>> nearCutOff(Pair pair) {
    Map<String, String> row = base(pair, "");
    Policy.DIMENSIONS.forEach(dimension -> row.put(dimension, "none"));
    row.put(dice.pick(Policy.DIMENSIONS), "minor");
    row.put("trend", "steady");
    row.put("demand", dice.pick(NEAR_CUT_OFFS));
    return List.of(row);
  }

  private Map<String, String> strand(Pair pair, String name, double harmPoints) {
    Map<String, String> row = base(pair, name);
    List<String> levels = new ArrayList<>(Collections.nCopies(6, "none"));
    int hit = dice.between(0, 6);
    for (int i = 0; i < hit; i++) {
      levels.set(i, dice.pick("minor", "minor", "minor", "moderate", "moderate", "serious"));
    }
    if (dice.chance(0.25)) {
      levels.set(0, dice.pick("severe", "severe", "catastrophic"));
    }
    levels = dice.shuffled(levels);
    double harm = 0;
    for (int i = 0; i < levels.size(); i++) {
      row.put(Policy.DIMENSIONS.get(i), levels.get(i));
      harm += Policy.HARM.get(levels.get(i));
    }
    putDemand(row, harmPoints / Math.max(1, harm));
    return row;
  }

  private void putDemand(Map<String, String> row, double wanted) {
    if (dice.chance(0.25)) {
      row.put("demand_level", wanted > 120 ? "daily" : dice.pick(LEVELS));
    } else if (dice.chance(0.06)) {
      row.put("demand", "0");
    } else {
      double demand = Math.max(0.001, wanted);
      row.put("demand", Dice.decimal(demand, 3));
      if (dice.chance(0.4)) {
        row.put("demand_low", Dice.decimal(Math.max(0.0005, demand * 0.6), 4));
        row.put("demand_high", Dice.decimal(demand * 1.7 + 0.001, 4));
      }
    }
  }

  private Map<String, String> base(Pair pair, String strand) {
    Map<String, String> cells =
        row()
            .put("force", pair.force())
            .put("service", pair.service())
            .put("strand", strand)
            .put("days", dice.chance(0.1) ? "0" : Dice.decimal(dice.logBetween(0.5, 40), 1))
            .put("trend", dice.pick("falling", "steady", "steady", "rising", "surging"))
            .put("evidence", dice.maybe(0.8, dice.list(evidence.levels(), 1, 3)))
            .build();
    cells.putAll(evidence.cells());
    return cells;
  }
}
