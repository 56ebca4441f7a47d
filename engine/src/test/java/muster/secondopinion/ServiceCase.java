package muster.secondopinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * One service and who may form groups for it.
 *
 * @param data the raw cells
 * @param asAt the as-at date
 * @param service its row of services.csv
 * @param region the forces that are no partners
 * @param candidates the forces that groups are drawn from
 * @param assessed those of them with a complete return
 * @param joining forces that may join although they are partners or do not adjoin
 */
record ServiceCase(
    RawDataset data,
    LocalDate asAt,
    Map<String, String> service,
    SortedSet<String> region,
    SortedSet<String> candidates,
    Map<String, Member> assessed,
    Set<String> joining) {

  private static final int FEWEST = 2;
  private static final int MOST = 5;

  String id() {
    return Cells.text(service, "service");
  }

  List<List<String>> possible() {
    return Subsets.of(candidates, FEWEST, MOST);
  }

  boolean isConnected(Collection<String> group) {
    return new Borders(data.rows("borders.csv")).connect(group);
  }

  /** Connected, or so without some of those who may join from elsewhere. */
  boolean isConsidered(List<String> group) {
    if (isConnected(group)) {
      return true;
    }
    for (String guest : group) {
      if (joining.contains(guest)) {
        List<String> others = new ArrayList<>(group);
        others.remove(guest);
        if (isConsidered(others)) {
          return true;
        }
      }
    }
    return false;
  }

  long threatened(Collection<String> group) {
    return group.stream()
        .filter(assessed::containsKey)
        .filter(force -> assessed.get(force).hasThreat())
        .count();
  }

  SecondPool pool(List<String> group) {
    return SecondPool.of(
        group.stream().map(assessed::get).toList(),
        isConnected(group),
        Cells.list(service, "mandatory"));
  }

  /** What a group is worth: nothing for one force, nor where pooling takes no risk away. */
  double worth(List<String> group) {
    double reduction = group.size() < FEWEST ? 0 : pool(group).reduction();
    return Exact.isPositive(reduction) ? reduction : 0;
  }

  /** The parties of each live unit for this service. */
  List<Set<String>> liveUnits() {
    return data.rows("agreements.csv").stream()
        .filter(row -> row.get("kind").equals("unit") && row.get("status").equals("live"))
        .filter(row -> Cells.list(row, "services").contains(id()))
        .map(row -> Set.copyOf(Cells.list(row, "forces")))
        .toList();
  }

  String route() {
    String reach = Cells.text(service, "reach");
    boolean excluded =
        data.rows("exclusions.csv").stream()
            .anyMatch(row -> row.get("service").equals(id()) && !Cells.has(row, "forces"));
    Set<String> threatened = new HashSet<>(assessed.keySet());
    threatened.removeIf(force -> !assessed.get(force).hasThreat());
    if (!reach.equals("regional")) {
      return reach;
    } else if (excluded) {
      return "excluded";
    } else if (assessed.size() < FEWEST && assessed.size() < candidates.size()) {
      return "not enough returns";
    } else if (threatened.size() == 1) {
      return "force to deal";
    } else if (liveUnits().stream().anyMatch(parties -> parties.containsAll(threatened))) {
      return "existing unit";
    }
    return "eligible";
  }
}
