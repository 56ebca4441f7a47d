package muster.secondopinion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * People accredited in several services, so that nobody counts twice (method.md §2, R22).
 *
 * @param placed people added to a pair's own specialists
 * @param named the pairs that a row with people names, whether or not anyone could be placed
 */
record SharedPeople(Map<Pair, Integer> placed, Set<Pair> named) {

  static SharedPeople of(RawDataset data) {
    // The same services in another order are the same set, and are added before they are split.
    Map<String, Map<Set<String>, Integer>> people = new TreeMap<>();
    for (Map<String, String> row : data.rows("shared_specialists.csv")) {
      people
          .computeIfAbsent(Cells.text(row, "force"), force -> new HashMap<>())
          .merge(
              new TreeSet<>(Cells.list(row, "services")), Cells.whole(row, "people"), Integer::sum);
    }
    SharedPeople shared = new SharedPeople(new HashMap<>(), new HashSet<>());
    people.forEach(
        (force, sets) -> sets.forEach((services, count) -> shared.place(force, services, count)));
    return shared;
  }

  int placedIn(Pair pair) {
    return placed.getOrDefault(pair, 0);
  }

  private void place(String force, Set<String> services, int count) {
    for (String service : services) {
      Pair pair = new Pair(force, service);
      placed.merge(pair, count / services.size(), Integer::sum);
      if (count > 0) {
        named.add(pair);
      }
    }
  }
}
