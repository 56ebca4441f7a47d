package muster.secondopinion;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The policy reasons against a group (method.md §5.2), each by its kind. */
final class Barriers {

  private Barriers() {}

  static SortedSet<String> against(ServiceCase service, List<String> group) {
    SortedSet<String> kinds = new TreeSet<>();
    if (service.data().rows("exclusions.csv").stream()
        .anyMatch(row -> isExcluded(row, service.id(), group))) {
      kinds.add("exclusion");
    }
    for (Map<String, String> row : service.data().rows("withdrawals.csv")) {
      if (!Cells.date(row, "from").isAfter(service.asAt()) && parts(row, group)) {
        kinds.add("withdrawal");
      }
    }
    if (breaksUpUnit(service, group)) {
      kinds.add("existing unit");
    }
    return kinds;
  }

  static boolean breaksUpUnit(ServiceCase service, List<String> group) {
    return service.liveUnits().stream()
        .anyMatch(
            parties -> !Collections.disjoint(parties, group) && !isStrictlyWithin(parties, group));
  }

  static boolean extendsUnit(ServiceCase service, List<String> group) {
    return service.liveUnits().stream().anyMatch(parties -> isStrictlyWithin(parties, group));
  }

  private static boolean isExcluded(Map<String, String> row, String service, List<String> group) {
    return row.get("service").equals(service)
        && new HashSet<>(group).containsAll(Cells.list(row, "forces"));
  }

  private static boolean parts(Map<String, String> row, List<String> group) {
    List<String> partners = Cells.list(row, "partners");
    String leaver = Cells.text(row, "force");
    return group.contains(leaver)
        && group.stream()
            .filter(force -> !force.equals(leaver))
            .anyMatch(force -> partners.isEmpty() || partners.contains(force));
  }

  private static boolean isStrictlyWithin(Set<String> parties, List<String> group) {
    return new HashSet<>(group).containsAll(parties) && parties.size() < group.size();
  }
}
