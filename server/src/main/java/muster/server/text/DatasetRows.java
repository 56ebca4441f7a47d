package muster.server.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;

/** Finds the rows that a finding cites, and where they stand in their files. */
final class DatasetRows {
  private final Dataset data;
  private final Map<String, List<Fact>> byKey = new TreeMap<>();

  DatasetRows(Dataset data) {
    this.data = data;
    Stream.<Collection<? extends Fact>>of(
            List.of(data.round()),
            data.forces(),
            data.borders(),
            data.services(),
            data.threats(),
            data.capabilities(),
            data.sharedSpecialists(),
            data.improvements(),
            data.overrides(),
            data.events(),
            data.agreements(),
            data.withdrawals(),
            data.exclusions(),
            data.projects(),
            data.indicators(),
            data.finance())
        .flatMap(Collection::stream)
        .forEach(fact -> byKey.computeIfAbsent(fact.key(), k -> new ArrayList<>()).add(fact));
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
