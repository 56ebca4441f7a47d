package muster.server;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import muster.secondopinion.RawDataset;

/** Changes to raw datasets that laws are about. */
final class Edits {
  private Edits() {}

  static RawDataset changed(
      RawDataset data, String file, UnaryOperator<Map<String, String>> change) {
    return data.with(file, data.rows(file).stream().map(change).toList());
  }

  static RawDataset kept(RawDataset data, String file, Predicate<Map<String, String>> which) {
    return data.with(file, data.rows(file).stream().filter(which).toList());
  }

  static RawDataset added(RawDataset data, String file, List<Map<String, String>> more) {
    List<Map<String, String>> rows = new ArrayList<>(data.rows(file));
    rows.addAll(more);
    return data.with(file, rows);
  }

  /** The row with one cell changed; a blank takes the cell away. */
  static Map<String, String> put(Map<String, String> row, String column, String value) {
    Map<String, String> copy = new TreeMap<>(row);
    copy.put(column, value);
    return copy;
  }

  static Map<String, String> blank(Map<String, String> row, String... columns) {
    Map<String, String> copy = new TreeMap<>(row);
    copy.keySet().removeAll(Arrays.asList(columns));
    return copy;
  }

  static List<String> parts(Map<String, String> row, String column) {
    return Arrays.stream(row.getOrDefault(column, "").split(";"))
        .filter(p -> !p.isEmpty())
        .toList();
  }

  /** Whether any cell, or any part of a list in one, is this id. */
  static boolean names(Map<String, String> row, String id) {
    return row.keySet().stream().anyMatch(column -> parts(row, column).contains(id));
  }

  static List<String> forces(RawDataset data, boolean partners) {
    return data.rows("forces.csv").stream()
        .filter(r -> "yes".equals(r.get("partner")) == partners)
        .map(r -> r.get("force"))
        .sorted()
        .toList();
  }

  /**
   * One more force: it answers for every service that another one answers for, somewhat otherwise,
   * adjoins two others and is party to nothing.
   */
  static RawDataset withForce(RawDataset data, String id, boolean partner, Random random) {
    List<String> others = new ArrayList<>(forces(data, false));
    String model = others.get(random.nextInt(others.size()));
    Map<String, String> own =
        Map.of(
            "force",
            id,
            "name",
            "A new force",
            "grant_gbp_m",
            "77.7",
            "partner",
            partner ? "yes" : "no");
    RawDataset more = added(data, "forces.csv", List.of(own));
    for (String file : List.of("threats.csv", "capabilities.csv")) {
      more =
          added(
              more,
              file,
              data.rows(file).stream()
                  .filter(r -> r.get("force").equals(model))
                  .map(r -> put(r, "force", id))
                  .map(r -> otherwise(r, random))
                  .toList());
    }
    List<Map<String, String>> borders = new ArrayList<>();
    for (int i = 0; i < Math.min(2, others.size()); i++) {
      borders.add(Map.of("force_a", others.remove(random.nextInt(others.size())), "force_b", id));
    }
    return added(more, "borders.csv", borders);
  }

  private static Map<String, String> otherwise(Map<String, String> row, Random random) {
    Map<String, String> copy = blank(row, "demand_low", "demand_high");
    copy.computeIfPresent(
        "demand",
        (c, text) ->
            new BigDecimal(text).add(BigDecimal.valueOf(random.nextInt(9))).toPlainString());
    copy.computeIfPresent(
        "specialists", (c, text) -> String.valueOf(Integer.parseInt(text) + random.nextInt(4)));
    return copy;
  }

  /**
   * The dataset without the agreements, projects, exclusions, withdrawals and events that name a
   * force, and without what projects and agreements say of one another.
   */
  static RawDataset withoutWhatNames(RawDataset data, String force) {
    RawDataset left = data;
    for (String file :
        List.of(
            "agreements.csv", "projects.csv", "exclusions.csv", "withdrawals.csv", "events.csv")) {
      left = kept(left, file, row -> !names(row, force));
      left = changed(left, file, row -> blank(row, "parent", "links", "after"));
    }
    return changed(left, "projects.csv", row -> blank(row, "agreement"));
  }

  /** The dataset without a force that only rows of its own still name. */
  static RawDataset withoutForce(RawDataset data, String force) {
    RawDataset left = data;
    for (String file : data.files().keySet()) {
      left = kept(left, file, row -> !names(row, force));
    }
    return left;
  }
}
