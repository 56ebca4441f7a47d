package muster.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import muster.secondopinion.RawDataset;

/** Changes to the rows of raw datasets, as the laws need them. */
final class RowEdits {
  private RowEdits() {}

  static RawDataset changed(
      RawDataset data, String file, UnaryOperator<Map<String, String>> change) {
    return data.with(file, data.rows(file).stream().map(change).toList());
  }

  static Map<String, String> put(Map<String, String> row, String column, String value) {
    Map<String, String> copy = new HashMap<>(row);
    if (!copy.getOrDefault(column, "").isBlank()) {
      copy.put(column, value);
    }
    return copy;
  }

  static Map<String, String> times(Map<String, String> row, String column, double factor) {
    String text = row.getOrDefault(column, "");
    return text.isBlank()
        ? row
        : put(
            row,
            column,
            new java.math.BigDecimal(text)
                .multiply(java.math.BigDecimal.valueOf(factor))
                .toPlainString());
  }

  static Map<String, String> plus(Map<String, String> row, String column, int people) {
    String text = row.getOrDefault(column, "");
    return text.isBlank()
        ? row
        : put(row, column, String.valueOf(Math.max(0, Integer.parseInt(text) + people)));
  }

  /** Twice the demand where it is a number; daily where it is a word. */
  static Map<String, String> oftener(Map<String, String> row) {
    Map<String, String> copy = new HashMap<>(row);
    copy.remove("demand_low");
    copy.remove("demand_high");
    return put(times(copy, "demand", 2), "demand_level", "daily");
  }

  static String dimension(long seed) {
    return List.of(
            "physical",
            "psychological",
            "financial",
            "community",
            "public_expectation",
            "environmental")
        .get((int) (seed % 6));
  }

  static String heading(long seed) {
    return List.of("capacity", "capability", "consistency", "connectivity").get((int) (seed % 4));
  }

  /** The dataset as if the force had never been: rows that only it concerns go, lists shrink. */
  static RawDataset without(RawDataset data, String force) {
    RawDataset left = data;
    for (String file : List.of("agreements.csv", "projects.csv", "exclusions.csv")) {
      left = left.with(file, List.of());
    }
    left = left.with("withdrawals.csv", List.of());
    for (String file : data.files().keySet()) {
      left =
          left.with(
              file,
              left.rows(file).stream()
                  .filter(
                      r ->
                          !force.equals(r.get("force"))
                              && !force.equals(r.get("force_a"))
                              && !force.equals(r.get("force_b")))
                  .filter(r -> !force.equals(r.get("forces")))
                  .map(r -> shrunk(r, force))
                  .toList());
    }
    return left;
  }

  static Map<String, String> shrunk(Map<String, String> row, String force) {
    List<String> forces = new ArrayList<>(List.of(row.getOrDefault("forces", "").split(";", -1)));
    forces.remove(force);
    return put(row, "forces", String.join(";", forces));
  }
}
