package muster.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;

/** Makes facts of rows that were found sound. */
final class DatasetBuilder {
  private static final Comparator<CheckedRow> BY_CONTENT = Comparator.comparing(Version::canonical);

  private final Map<String, List<CheckedRow>> files;
  private final Map<String, List<Integer>> rows = new TreeMap<>();

  DatasetBuilder(Map<String, List<CheckedRow>> files) {
    this.files = files;
  }

  /** The dataset; its lists are in an order that only the content decides. */
  Dataset build() {
    return new Dataset(
        Version.of(files),
        facts("round.csv", RegionFacts::round).get(0),
        facts("forces.csv", RegionFacts::force),
        facts("borders.csv", RegionFacts::border),
        facts("services.csv", RegionFacts::service),
        facts("threats.csv", ReturnFacts::threat),
        facts("capabilities.csv", ReturnFacts::capability),
        facts("shared_specialists.csv", ReturnFacts::shared),
        facts("improvements.csv", ReturnFacts::improvement),
        facts("overrides.csv", ReturnFacts::override),
        facts("events.csv", ReturnFacts::event),
        facts("agreements.csv", WorkFacts::agreement),
        facts("withdrawals.csv", WorkFacts::withdrawal),
        facts("exclusions.csv", WorkFacts::exclusion),
        facts("projects.csv", WorkFacts::project),
        facts("indicators.csv", WorkFacts::indicator),
        facts("finance.csv", WorkFacts::financeLine),
        rows);
  }

  private <F extends Fact> List<F> facts(String file, Function<CheckedRow, F> make) {
    return files.getOrDefault(file, List.of()).stream()
        .sorted(BY_CONTENT)
        .map(row -> note(make.apply(row), row.number()))
        .toList();
  }

  private <F extends Fact> F note(F fact, int row) {
    if (row > 0) {
      List<Integer> numbers = rows.computeIfAbsent(fact.key(), key -> new ArrayList<>());
      numbers.add(row);
      numbers.sort(Comparator.naturalOrder());
    }
    return fact;
  }
}
