package muster.secondopinion;

import static muster.secondopinion.RowBuilder.row;

import java.time.LocalDate;
import java.util.Map;

/** A complete capability row of one pair. */
final class RandomCapabilities {

  private final Dice dice;
  private final RandomEvidence evidence;
  private final double costed;
  private int usual = 4;

  RandomCapabilities(Dice dice, LocalDate asAt) {
    this.dice = dice;
    this.evidence = new RandomEvidence(dice, asAt);
    this.costed = dice.pick(1.0, 0.9, 0.6);
  }

  /** Rows of another service: most forces need that many people for one incident. */
  void turnTo(int usualMinimum) {
    this.usual = usualMinimum;
  }

  Map<String, String> any(Pair pair) {
    int minimum = minimum();
    Map<String, String> cells = base(pair, specialists(minimum), minimum);
    double met = dice.pick(0.3, 0.6, 0.8, 0.95);
    for (String heading : Policy.HEADINGS) {
      cells.put(heading, dice.chance(met) ? "met" : dice.pick("partly", "partly", "not met"));
    }
    return cells;
  }

  /** Q is exactly 0, so that R is exactly T: too few people, nobody there, or no standard met. */
  Map<String, String> none(Pair pair) {
    Map<String, String> cells = any(pair);
    switch (dice.between(1, 3)) {
      case 1 -> {
        cells.put("specialists", "" + dice.between(0, 3));
        cells.put("minimum", "" + dice.between(40, 60));
      }
      case 2 -> {
        cells.put("availability", "0");
        cells.put("minimum", "" + dice.between(1, 8));
      }
      default -> Policy.HEADINGS.forEach(heading -> cells.put(heading, "not met"));
    }
    return cells;
  }

  /** Too few by itself, and enough where several do as it does. */
  Map<String, String> thin(Pair pair) {
    Map<String, String> cells = any(pair);
    cells.put("specialists", "" + dice.between(1, 2));
    cells.put("minimum", "" + (usual + 3));
    return cells;
  }

  private int minimum() {
    return switch (dice.between(1, 20)) {
      case 1 -> 0;
      case 2 -> dice.between(25, 60);
      case 3, 4, 5, 6, 7, 8 -> dice.between(1, 8);
      default -> usual;
    };
  }

  private int specialists(int minimum) {
    return switch (dice.between(1, 10)) {
      case 1 -> dice.between(0, Math.max(0, minimum - 1));
      case 2, 3 -> minimum;
      case 4 -> dice.chance(0.2) ? dice.between(200, 3000) : 0;
      default -> minimum + dice.between(0, 20);
    };
  }

  private Map<String, String> base(Pair pair, int specialists, int minimum) {
    Map<String, String> cells =
        row()
            .put("force", pair.force())
            .put("service", pair.service())
            .put("specialists", specialists)
            .put("minimum", minimum)
            .put("availability", availability())
            .put("cost_gbp", dice.maybe(costed, Dice.decimal(dice.logBetween(2e4, 1e7), 2)))
            .build();
    cells.putAll(evidence.cells());
    return cells;
  }

  private String availability() {
    return switch (dice.between(1, 20)) {
      case 1 -> "0";
      case 2 -> "1";
      case 3, 4, 5, 6, 7, 8 -> "0." + dice.between(50, 99);
      default -> "";
    };
  }
}
