package muster.secondopinion;

import static muster.secondopinion.RowBuilder.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events, overrides, shared people and improvement plans of a generated dataset. */
final class RandomCircumstances {

  private final Dice dice;
  private final RandomWorld world;
  private final RandomEvidence evidence;

  RandomCircumstances(Dice dice, RandomWorld world) {
    this.dice = dice;
    this.world = world;
    this.evidence = new RandomEvidence(dice, world.asAt());
  }

  /** Some in force, overlapping, some on their first or last day, some over or still to come. */
  List<Map<String, String>> events() {
    List<Map<String, String>> rows = new ArrayList<>();
    int count = dice.chance(0.4) ? 0 : dice.between(1, 4);
    for (int i = 1; i <= count; i++) {
      LocalDate asAt = world.asAt();
      int before = dice.pick(-30, -1, 0, 0, 1, 20);
      int after = dice.pick(-1, 0, 0, 1, 45);
      LocalDate from = asAt.minusDays(before);
      LocalDate to = asAt.plusDays(after);
      rows.add(
          row()
              .put("event", "event-" + i)
              .put("from", from)
              .put("to", to.isBefore(from) ? from : to)
              .put("forces", dice.maybe(0.5, dice.list(world.forces(), 1, 3)))
              .put("services", dice.maybe(0.5, dice.list(world.services(), 1, 3)))
              .put("abstraction", dice.pick("0.05", "0.1", "0.15", "0.2", "0.33", "0.5", "0", "1"))
              .put("source", dice.maybe(0.5, "Events calendar"))
              .put("basis", evidence.basis())
              .build());
    }
    return rows;
  }

  /** At most one for a pair; the judged score is now and then beside a cut-off. */
  List<Map<String, String>> overrides(List<Pair> pairs) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Pair pair : dice.chance(0.5) ? List.<Pair>of() : dice.some(pairs, 1, 3)) {
      rows.add(
          row()
              .put("force", pair.force())
              .put("service", pair.service())
              .put("risk", judged())
              .put("reason", "Intelligence not yet in the return")
              .put("by", dice.pick("A. Assessor", "B. Chief"))
              .put("dated", evidence.dated())
              .build());
    }
    return rows;
  }

  /** The same set of services in another order comes twice; most counts leave somebody over. */
  List<Map<String, String>> shared() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String force : dice.chance(0.4) ? List.<String>of() : dice.some(world.forces(), 1, 3)) {
      int sets = dice.between(1, 2);
      for (int i = 0; i < sets; i++) {
        List<String> services = dice.some(world.services(), 1, 3);
        int times = dice.between(1, 2);
        for (int j = 0; j < times; j++) {
          rows.add(sharedRow(force, String.join(";", dice.shuffled(services))));
        }
      }
    }
    return rows;
  }

  List<Map<String, String>> improvements() {
    List<Map<String, String>> rows = new ArrayList<>();
    int count = dice.chance(0.6) ? 0 : dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      rows.add(
          row()
              .put("force", dice.pick(world.regional()))
              .put("service", dice.pick(world.services()))
              .put("from", world.asAt().plusDays(dice.between(-100, 400)))
              .put("specialists", dice.maybe(0.8, "" + dice.between(1, 6)))
              .put("note", dice.maybe(0.5, "Training course " + (i + 1)))
              .put("source", "Force improvement plan")
              .build());
    }
    return rows;
  }

  private String judged() {
    return dice.chance(0.4)
        ? dice.pick("100", "99.9999999996", "99.9999999994", "300", "299.9999999996", "1000", "0")
        : Dice.decimal(dice.logBetween(5, 5000), 1);
  }

  private Map<String, String> sharedRow(String force, String services) {
    return row()
        .put("force", force)
        .put("services", services)
        .put("people", dice.chance(0.1) ? 0 : dice.between(1, 9))
        .put("source", dice.maybe(0.5, "Skills register"))
        .put("basis", evidence.basis())
        .build();
  }
}
