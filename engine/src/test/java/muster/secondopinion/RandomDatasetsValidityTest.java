package muster.secondopinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Random datasets: valid by dataset.md")
class RandomDatasetsValidityTest {

  /** The ★ columns of each file. */
  private static final Map<String, List<String>> NEVER_BLANK =
      Map.ofEntries(
          Map.entry("round.csv", List.of("round", "as_at")),
          Map.entry("forces.csv", List.of("force", "name")),
          Map.entry("borders.csv", List.of("force_a", "force_b")),
          Map.entry("services.csv", List.of("service", "name", "tier", "reach")),
          Map.entry(
              "threats.csv",
              List.of("force", "service", "trend", "confidence", "dated", "source", "basis")),
          Map.entry(
              "capabilities.csv",
              List.of("force", "service", "confidence", "dated", "source", "basis")),
          Map.entry("shared_specialists.csv", List.of("force", "services", "people")),
          Map.entry("improvements.csv", List.of("force", "service", "from", "source")),
          Map.entry("overrides.csv", List.of("force", "service", "risk", "reason", "by", "dated")),
          Map.entry("events.csv", List.of("event", "from", "to", "abstraction")),
          Map.entry("agreements.csv", List.of("agreement", "kind", "services", "forces", "status")),
          Map.entry("withdrawals.csv", List.of("force", "from", "reason")),
          Map.entry("exclusions.csv", List.of("service", "reason")),
          Map.entry(
              "projects.csv",
              List.of("project", "name", "status", "areas", "window", "forces", "source", "basis")),
          Map.entry("indicators.csv", List.of("indicator", "source")),
          Map.entry("finance.csv", List.of("line", "year", "source")));

  /** The columns that make a row of a file one of its kind. */
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "forces.csv", List.of("force"),
          "services.csv", List.of("service"),
          "threats.csv", List.of("force", "service", "strand"),
          "capabilities.csv", List.of("force", "service"),
          "overrides.csv", List.of("force", "service"),
          "events.csv", List.of("event"),
          "agreements.csv", List.of("agreement"),
          "projects.csv", List.of("project"),
          "finance.csv", List.of("line", "year"));

  /** Those of seeds 0 to 199. */
  private static final List<RawDataset> DATASETS =
      LongStream.range(0, 200).mapToObj(RandomDatasets::generate).toList();

  @Test
  @DisplayName("no ★ cell blank, no key twice, no reference to nowhere")
  void cells() {
    DATASETS.forEach(RandomDatasetsValidityTest::cellsOf);
  }

  private static void cellsOf(RawDataset data) {
    NEVER_BLANK.forEach(
        (file, columns) ->
            data.rows(file)
                .forEach(row -> assertTrue(Cells.hasAll(row, columns), () -> file + row)));
    KEYS.forEach(
        (file, columns) -> {
          Set<List<String>> keys = new HashSet<>();
          for (Map<String, String> row : data.rows(file)) {
            List<String> key = columns.stream().map(c -> row.getOrDefault(c, "")).toList();
            assertTrue(keys.add(key), () -> file + " has twice " + key);
          }
        });
    Set<String> forces = ids(data, "forces.csv", "force");
    Set<String> services = ids(data, "services.csv", "service");
    for (List<Map<String, String>> rows : data.files().values()) {
      for (Map<String, String> row : rows) {
        for (String column : List.of("force", "forces", "force_a", "force_b", "partners", "lead")) {
          assertTrue(forces.containsAll(Cells.list(row, column)), () -> column + row);
        }
        for (String column : List.of("service", "services")) {
          assertTrue(services.containsAll(Cells.list(row, column)), () -> column + row);
        }
      }
    }
    assertTrue(
        Set.copyOf(ids(data, "agreements.csv", "agreement"))
            .containsAll(ids(data, "agreements.csv", "parent")));
  }

  @Test
  @DisplayName("threats: one demand at most, low to high in order, strands blank or named")
  void threats() {
    DATASETS.forEach(RandomDatasetsValidityTest::threatsOf);
  }

  private static void threatsOf(RawDataset data) {
    Map<Pair, List<Map<String, String>>> byPair =
        data.rows("threats.csv").stream()
            .collect(Collectors.groupingBy(r -> new Pair(r.get("force"), r.get("service"))));
    for (List<Map<String, String>> strands : byPair.values()) {
      assertTrue(
          strands.size() == 1 || strands.stream().allMatch(row -> row.containsKey("strand")));
    }
    for (Map<String, String> row : data.rows("threats.csv")) {
      assertFalse(row.containsKey("demand") && row.containsKey("demand_level"));
      assertEquals(row.containsKey("demand_low"), row.containsKey("demand_high"));
      if (row.containsKey("demand_low")) {
        double demand = Cells.number(row, "demand");
        assertTrue(Cells.number(row, "demand_low") <= demand);
        assertTrue(demand <= Cells.number(row, "demand_high"));
      }
    }
  }

  @Test
  @DisplayName("dates: none before the first weights, returns not after the as-at date")
  void dates() {
    DATASETS.forEach(RandomDatasetsValidityTest::datesOf);
  }

  private static void datesOf(RawDataset data) {
    LocalDate asAt = Cells.date(data.rows("round.csv").get(0), "as_at");
    assertFalse(asAt.isBefore(LocalDate.of(2009, 4, 1)));
    List<Map<String, String>> dated = new ArrayList<>(data.rows("threats.csv"));
    dated.addAll(data.rows("capabilities.csv"));
    dated.addAll(data.rows("overrides.csv"));
    dated.forEach(row -> assertFalse(Cells.date(row, "dated").isAfter(asAt)));
    for (Map<String, String> event : data.rows("events.csv")) {
      assertFalse(Cells.date(event, "to").isBefore(Cells.date(event, "from")));
    }
    for (Map<String, String> agreement : data.rows("agreements.csv")) {
      assertEquals(!agreement.get("status").equals("proposed"), agreement.containsKey("signed"));
    }
  }

  private static Set<String> ids(RawDataset data, String file, String column) {
    return data.rows(file).stream()
        .filter(row -> row.containsKey(column))
        .map(row -> row.get(column))
        .collect(Collectors.toSet());
  }
}
