package muster.secondopinion;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A set of weights (method.md §5.5 and §6), typed in a second time.
 *
 * @param id its name
 * @param from the first as-at date it counts on
 * @param opportunities weight by criterion
 * @param projects weight by criterion
 */
record WeightSet(
    String id, LocalDate from, Map<String, Double> opportunities, Map<String, Double> projects) {

  private static final List<WeightSet> ALL =
      List.of(
          new WeightSet(
              "2009-12",
              LocalDate.of(2009, 4, 1),
              Map.of("risk reduction", .50, "savings", .15, "urgency", .20, "readiness", .15),
              Map.ofEntries(
                  entry("risk", .35),
                  entry("need", .15),
                  entry("national", .15),
                  entry("local", .10),
                  entry("savings", .10),
                  entry("interoperability", .10),
                  entry("confidence", .05))),
          new WeightSet(
              "2010-13",
              LocalDate.of(2010, 4, 1),
              Map.of("risk reduction", .25, "savings", .45, "urgency", .10, "readiness", .20),
              Map.ofEntries(
                  entry("risk", .15),
                  entry("need", .10),
                  entry("national", .10),
                  entry("local", .05),
                  entry("savings", .35),
                  entry("interoperability", .10),
                  entry("confidence", .15))));

  /**
   * The set of that name, or without a name the one in force.
   *
   * @throws IllegalArgumentException where there is none
   */
  static WeightSet get(String id, LocalDate asAt) {
    return ALL.stream()
        .filter(set -> id == null ? !set.from.isAfter(asAt) : set.id.equals(id))
        .max(Comparator.comparing(WeightSet::from))
        .orElseThrow(() -> new IllegalArgumentException("no weights " + id + " on " + asAt));
  }
}
