package muster.data;

import static muster.data.FormatWords.MOST_PEOPLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds dedicated and shared specialists together to the range over which cover is proven. */
final class People {
  private final Map<String, Map<List<String>, Long>> pools = new HashMap<>();

  private People(List<CheckedRow> shared) {
    for (CheckedRow row : shared) {
      if (row.has("force") && row.has("services") && row.has("people")) {
        pools
            .computeIfAbsent(row.text("force"), force -> new HashMap<>())
            .merge(row.list("services"), row.whole("people").longValue(), Long::sum);
      }
    }
  }

  /** Reports services of forces that end up with too many people (method §2). */
  static void check(List<CheckedRow> capabilities, List<CheckedRow> shared, Report report) {
    People people = new People(shared);
    for (CheckedRow row : capabilities) {
      long added = people.addedTo(row);
      if (added > 0 && row.has("specialists") && row.whole("specialists") + added > MOST_PEOPLE) {
        report.cell(
            "capabilities.csv",
            row.number(),
            "specialists",
            new Fault(
                row.text("specialists"),
                "at most 10,000 people together with the shared ones",
                "shared_specialists.csv adds " + added));
      }
    }
  }

  /** Rows of the same services are added first, then split evenly, rounded down. */
  private long addedTo(CheckedRow row) {
    Map<List<String>, Long> ofForce = pools.getOrDefault(row.text("force"), Map.of());
    return ofForce.entrySet().stream()
        .filter(pool -> pool.getKey().contains(row.text("service")))
        .mapToLong(pool -> pool.getValue() / pool.getKey().size())
        .sum();
  }
}
