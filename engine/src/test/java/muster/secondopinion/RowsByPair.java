package muster.secondopinion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the three files about one force and service, found without looking through all. */
final class RowsByPair {
  private final Map<String, Map<Pair, List<Map<String, String>>>> files = new HashMap<>();

  RowsByPair(RawDataset data) {
    for (String file : List.of("threats.csv", "capabilities.csv", "overrides.csv")) {
      Map<Pair, List<Map<String, String>>> rows = new HashMap<>();
      for (Map<String, String> row : data.rows(file)) {
        Pair pair = new Pair(row.get("force"), row.get("service"));
        rows.computeIfAbsent(pair, p -> new ArrayList<>()).add(row);
      }
      files.put(file, rows);
    }
  }

  List<Map<String, String>> of(String file, Pair pair) {
    return files.get(file).getOrDefault(pair, List.of());
  }
}
