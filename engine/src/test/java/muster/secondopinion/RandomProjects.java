package muster.secondopinion;

import static muster.secondopinion.RowBuilder.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Projects of a generated dataset: predecessors come before their followers, so no cycles. */
final class RandomProjects {

  private final Dice dice;
  private final RandomWorld world;
  private final RandomEvidence evidence;
  private final List<String> agreements;

  /**
   * Projects that may lean on agreements.
   *
   * @param agreements rows of agreements.csv, in force or not
   */
  RandomProjects(Dice dice, RandomWorld world, List<Map<String, String>> agreements) {
    this.dice = dice;
    this.world = world;
    this.evidence = new RandomEvidence(dice, world.asAt());
    this.agreements = agreements.stream().map(row -> row.get("agreement")).toList();
  }

  List<Map<String, String>> projects() {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    int count = dice.chance(0.25) ? 0 : dice.between(1, 6);
    for (int i = 1; i <= count; i++) {
      String id = "project-" + i;
      rows.add(project(id, ids));
      ids.add(id);
    }
    return rows;
  }

  private Map<String, String> project(String id, List<String> earlier) {
    List<String> forces =
        dice.some(dice.chance(0.2) ? world.forces() : world.regional(), 1, dice.pick(2, 5));
    String status =
        dice.pick(
            "proposed",
            "proposed",
            "approved",
            "live",
            "finished",
            "finished",
            "superseded by national");
    RowBuilder row =
        row()
            .put("project", id)
            .put("name", "Work of " + id)
            .put("status", status)
            .put("areas", dice.list(areas(), 1, 3))
            .put(
                "project_area",
                dice.pick("", "protective services", "productivity", "business support"))
            .put("window", dice.pick("current", "2009", "2010-12"))
            .put("services", dice.maybe(0.7, dice.list(world.services(), 1, 3)))
            .put("forces", String.join(";", forces))
            .put("links", earlier.isEmpty() ? "" : dice.maybe(0.4, dice.list(earlier, 1, 3)))
            .put("illustrative", dice.maybe(0.4, dice.list(madeUp(), 1, 3)))
            .put("source", "Collaboration plan, appendix A")
            .put("basis", evidence.basis());
    putCharacter(row, forces);
    putMoney(row);
    putSteps(row, status, forces, earlier);
    return row.build();
  }

  private void putCharacter(RowBuilder row, List<String> forces) {
    row.put("complexity", dice.pick("simple", "complex", ""))
        .put("sensitive", dice.yesNoOrBlank())
        .put("tactical", dice.yesNoOrBlank())
        .put("psa", dice.maybe(0.7, dice.list(List.of("23", "24", "26"), 1, 3)))
        .put(
            "apacs",
            dice.maybe(0.5, dice.list(List.of("promoting safety", "tackling crime"), 1, 2)))
        .put("need", dice.pick("none", "some", "strong", "critical", ""))
        .put("named_by", dice.maybe(0.6, dice.list(forces, 1, 5)))
        .put("service_effect", dice.pick("improves", "keeps", "worsens", ""))
        .put(
            "vision",
            dice.maybe(
                0.8,
                dice.list(List.of("productivity", "public safety", "public confidence"), 1, 3)))
        .put("interoperability", dice.pick("none", "some", "strong", ""))
        .put("public_confidence", dice.pick("none", "some", "strong", ""));
  }

  private void putMoney(RowBuilder row) {
    boolean funded = dice.chance(0.5);
    double known = dice.pick(1.0, 0.9, 0.5);
    String saved = dice.chance(0.1) ? "0" : Dice.decimal(dice.logBetween(1e4, 2e6), 2);
    row.put("cashable_gbp", dice.maybe(known, saved))
        .put("set_up_gbp", dice.maybe(known, Dice.decimal(dice.logBetween(5e3, 1e6), 2)))
        .put("running_gbp", dice.maybe(known, "" + dice.between(0, 90_000)))
        .put("external_gbp", funded ? dice.between(10_000, 900_000) : dice.pick("", "0"))
        .put("external_rate", funded ? dice.pick("", "0.5", "0.75", "0.333", "1") : "");
  }

  /** Gates: most work that is approved or further has passed those that would have stopped it. */
  private void putSteps(RowBuilder row, String status, List<String> forces, List<String> earlier) {
    boolean begun = List.of("approved", "live", "finished").contains(status) && dice.chance(0.6);
    row.put("business_case", begun ? "yes" : dice.yesNoOrBlank())
        .put("need_led", begun ? "" : dice.yesNoOrBlank())
        .put("after", begun || earlier.isEmpty() ? "" : dice.maybe(0.4, dice.list(earlier, 1, 2)))
        .put("consulted", begun ? "yes" : dice.yesNoOrBlank())
        .put("lead", begun ? forces.get(0) : dice.maybe(0.5, dice.pick(forces)))
        .put("agreement", agreements.isEmpty() ? "" : dice.maybe(0.3, dice.pick(agreements)))
        .put("team_days", dice.maybe(0.8, "" + dice.between(5, 200)));
  }

  private static List<String> areas() {
    return List.of("capacity and capability", "productivity", "enablers");
  }

  private static List<String> madeUp() {
    return List.of("need", "cashable_gbp", "set_up_gbp", "team_days", "interoperability");
  }
}
