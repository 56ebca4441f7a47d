package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;

/** Finds the rows that a finding cites, and where they stand in their files. */
final class DatasetRows {
  private final Dataset data;
  private final Map<String, List<Fact>> byKey = new TreeMap<>();

  DatasetRows(Dataset data) {
    this.data = data;
    data.facts().forEach(f -> byKey.computeIfAbsent(f.key(), k -> new ArrayList<>()).add(f));
  }

  /** The rows with this key: several where the format allows it, none where it is no row's. */
  List<Fact> list(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** File, row number and id: {@code threats.csv, row 27 (derbyshire/hi-tech-crime)}. */
  String place(String key) {
    int colon = key.indexOf(':');
    String id = key.substring(colon + 1);
    List<Integer> numbers = data.rows().getOrDefault(key, List.of());
    String rows =
        numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(" and "));
    return key.substring(0, colon)
        + (rows.isEmpty() ? "" : ", row " + rows)
        + " ("
        + (id.endsWith("/") ? id.substring(0, id.length() - 1) : id)
        + ")";
  }
}
