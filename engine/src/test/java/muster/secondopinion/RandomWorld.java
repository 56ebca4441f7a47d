package muster.secondopinion;

import static muster.secondopinion.RowBuilder.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The round, the forces, their borders and the services of a generated dataset.
 *
 * @param asAt the as-at date, often on or right after a deadline
 * @param regional ids of the forces of the region, 1 to 7
 * @param partners ids of forces outside it, 0 to 2; never more than 7 forces together
 * @param services ids, 1 to 8
 */
record RandomWorld(
    LocalDate asAt, List<String> regional, List<String> partners, List<String> services) {

  private static final List<String> FORCES =
      List.of("aldershire", "aldershire-east", "brackmoor", "calder-vale", "dunmere", "eskdale");
  private static final List<String> MORE_FORCES = List.of("fenland", "glanford", "north-holm");
  private static final List<String> SERVICES =
      List.of(
          "civil-contingencies",
          "firearms",
          "hi-tech-crime",
          "major-crime",
          "major-crime-review",
          "neighbourhood-policing",
          "protecting-vulnerable-people",
          "public-order",
          "roads-policing",
          "surveillance");

  static RandomWorld draw(Dice dice) {
    LocalDate asAt =
        dice.chance(0.5)
            ? LocalDate.parse(
                dice.pick(
                    "2009-12-31",
                    "2010-01-01",
                    "2010-03-31",
                    "2010-04-01",
                    "2010-12-30",
                    "2010-12-31",
                    "2011-12-31",
                    "2012-01-01"))
            : LocalDate.of(2009, 4, 1).plusDays(dice.between(0, 1700));
    List<String> ids = dice.shuffled(Stream.concat(FORCES.stream(), MORE_FORCES.stream()).toList());
    int count = dice.pick(1, 2, 3, 4, 4, 5, 5, 5, 6, 7);
    int partners = dice.chance(0.4) ? 0 : Math.min(7 - count, dice.between(1, 2));
    return new RandomWorld(
        asAt,
        List.copyOf(ids.subList(0, count)),
        List.copyOf(ids.subList(count, count + partners)),
        dice.some(SERVICES, 1, 8));
  }

  List<String> forces() {
    return Stream.concat(regional.stream(), partners.stream()).toList();
  }

  List<Map<String, String>> roundRows(Dice dice) {
    return List.of(
        row()
            .put("round", "round-" + asAt.getYear())
            .put("name", dice.maybe(0.7, "Round of " + asAt.getYear()))
            .put("region", dice.maybe(0.7, "Middle Shires"))
            .put("as_at", asAt)
            .put("marking", dice.pick("", "", "OFFICIAL", "OFFICIAL-SENSITIVE"))
            .build());
  }

  List<Map<String, String>> forceRows(Dice dice) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String force : dice.shuffled(forces())) {
      boolean isPartner = partners.contains(force);
      rows.add(
          row()
              .put("force", force)
              .put("name", "Force of " + force)
              .put("region", isPartner ? "Elsewhere" : "Middle Shires")
              .put("grant_gbp_m", dice.maybe(0.9, Dice.decimal(dice.logBetween(30, 300), 1)))
              .put("officers_fte", dice.maybe(0.8, "" + dice.between(900, 9000)))
              .put("population", dice.maybe(0.8, "" + dice.between(300_000, 3_000_000)))
              .put("partner", isPartner ? "yes" : dice.pick("", "", "no"))
              .build());
    }
    return rows;
  }

  /** A tree over all forces with a branch lopped now and then, and some more borders. */
  List<Map<String, String>> borderRows(Dice dice) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> forces = forces();
    double whole = dice.pick(0.97, 0.9, 0.5);
    for (int i = 1; i < forces.size(); i++) {
      int parent = dice.between(0, i - 1);
      for (int j = 0; j < i; j++) {
        if (j == parent ? dice.chance(whole) : dice.chance(0.2)) {
          List<String> ends = dice.shuffled(List.of(forces.get(i), forces.get(j)));
          rows.add(row().put("force_a", ends.get(0)).put("force_b", ends.get(1)).build());
        }
      }
    }
    return rows;
  }

  List<Map<String, String>> serviceRows(Dice dice) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String service : services) {
      rows.add(
          row()
              .put("service", service)
              .put("name", "Service of " + service)
              .put("tier", dice.pick("high", "medium", "low"))
              .put("reach", dice.chance(0.7) ? "regional" : dice.pick("local", "national"))
              .put("mandatory", dice.maybe(0.5, dice.list(Policy.HEADINGS, 1, 3)))
              .put("source", dice.maybe(0.5, "Force assessments, section 4"))
              .build());
    }
    return rows;
  }
}
