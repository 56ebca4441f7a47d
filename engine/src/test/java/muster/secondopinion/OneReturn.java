package muster.secondopinion;

import static muster.secondopinion.RowBuilder.row;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The plainest dataset, for tests that change one thing: one force, one service, one return. */
final class OneReturn {

  static final Pair PAIR = new Pair("derbyshire", "major-crime");

  private OneReturn() {}

  /** T 100 (λ 100, one minor harm), a 0, n 6, m 4, all standards met, as at 2009-06-30. */
  static RawDataset dataset() {
    return new RawDataset(new TreeMap<>())
        .with("round.csv", List.of(Map.of("round", "r1", "as_at", "2009-06-30")))
        .with("forces.csv", List.of(Map.of("force", PAIR.force(), "name", "Derbyshire")))
        .with("services.csv", List.of(service()))
        .with("threats.csv", List.of(threat()))
        .with("capabilities.csv", List.of(capability()));
  }

  static Map<String, String> service() {
    return row()
        .put("service", PAIR.service())
        .put("name", "Major crime")
        .put("tier", "high")
        .put("reach", "regional")
        .build();
  }

  static Map<String, String> threat() {
    Map<String, String> cells =
        row()
            .put("force", PAIR.force())
            .put("service", PAIR.service())
            .put("demand", "100")
            .put("days", "0")
            .put("trend", "steady")
            .build();
    Policy.DIMENSIONS.forEach(dimension -> cells.put(dimension, "none"));
    cells.put("physical", "minor");
    return evidence(cells);
  }

  static Map<String, String> capability() {
    Map<String, String> cells =
        row()
            .put("force", PAIR.force())
            .put("service", PAIR.service())
            .put("specialists", "6")
            .put("minimum", "4")
            .build();
    Policy.HEADINGS.forEach(heading -> cells.put(heading, "met"));
    return evidence(cells);
  }

  static RiskOpinion assessed(RawDataset data) {
    return SecondOpinion.assess(data, null).getRisk(PAIR.force(), PAIR.service());
  }

  /** A row with some cells changed: column, cell, column, cell, and so on. */
  static Map<String, String> changed(Map<String, String> row, String... columnsAndCells) {
    Map<String, String> changed = new TreeMap<>(row);
    for (int i = 0; i < columnsAndCells.length; i += 2) {
      changed.put(columnsAndCells[i], columnsAndCells[i + 1]);
    }
    return changed;
  }

  private static Map<String, String> evidence(Map<String, String> cells) {
    return changed(
        cells,
        "confidence",
        "high",
        "dated",
        "2009-06-01",
        "source",
        "test",
        "basis",
        "illustrative");
  }
}
