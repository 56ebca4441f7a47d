package muster.server.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.NotListed;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.ServiceRoute;

/** Why a group of forces that the dataset has is not among the opportunities (method §5). */
public final class WhyNotListed {
  private final Assessment assessment;
  private final Dataset data;
  private final Names names;

  /** For groups of this assessment, which is of this data. */
  public WhyNotListed(Assessment assessment, Dataset data) {
    this.assessment = assessment;
    this.data = data;
    this.names = new Names(data);
  }

  /**
   * The reason in sentences: one of policy where there is one, then the service's route, the
   * members' returns and borders, and at last that too little is gained.
   *
   * @param service id of a service of the data
   * @param forces ids of forces of the data, each once
   */
  public String of(String service, List<String> forces) {
    if (forces.size() < 2) {
      return "one force alone is no group.";
    }
    return policy(service, forces)
        .or(() -> route(service))
        .or(() -> unassessed(service, forces))
        .or(() -> apart(forces))
        .orElseGet(() -> little(service, forces));
  }

  private Optional<String> policy(String service, List<String> forces) {
    return assessment.notListed().stream()
        .filter(
            n -> n.service().equals(service) && Set.copyOf(n.forces()).equals(Set.copyOf(forces)))
        .map(NotListed::reason)
        .findFirst();
  }

  /** A service of which some group is listed is open to all of them. */
  private Optional<String> route(String service) {
    boolean open = assessment.opportunities().stream().anyMatch(o -> o.service().equals(service));
    return assessment.services().stream()
        .filter(s -> !open && s.service().equals(service) && s.route() != null)
        .map(ServiceRisk::route)
        .filter(
            route -> assessment.notListed().stream().noneMatch(n -> n.service().equals(service)))
        .map(WhyNotListed::told)
        .findFirst();
  }

  private static String told(ServiceRoute route) {
    String why = route.finding() == null ? "" : ": " + route.finding().sentence();
    return "no group of the service is, as its route is `" + route.route() + "`" + why;
  }

  private Optional<String> unassessed(String service, List<String> forces) {
    List<String> without =
        forces.stream().filter(f -> threat(service, f).isEmpty()).map(names::force).toList();
    return without.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s %s not assessed in %s."
                .formatted(
                    String.join(" and ", without),
                    without.size() == 1 ? "is" : "are",
                    names.service(service)));
  }

  private Optional<Double> threat(String service, String force) {
    return assessment.risks().stream()
        .filter(r -> r.service().equals(service) && r.force().equals(force))
        .map(Risk::threat)
        .filter(t -> t != null)
        .findFirst();
  }

  private Optional<String> apart(List<String> forces) {
    return reached(forces).size() == forces.size()
        ? Optional.empty()
        : Optional.of("its forces do not adjoin as one piece.");
  }

  /** Those of the forces that the first of them reaches over borders inside the group. */
  private Set<String> reached(List<String> forces) {
    Set<String> reached = new TreeSet<>(Set.of(forces.get(0)));
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      String force = next.remove();
      for (String other : forces) {
        if (adjoin(force, other) && reached.add(other)) {
          next.add(other);
        }
      }
    }
    return reached;
  }

  private boolean adjoin(String one, String other) {
    return data.borders().stream()
        .anyMatch(
            b ->
                (b.forceA().equals(one) && b.forceB().equals(other))
                    || (b.forceA().equals(other) && b.forceB().equals(one)));
  }

  private String little(String service, List<String> forces) {
    long threatened = forces.stream().filter(f -> threat(service, f).orElseThrow() > 0).count();
    return threatened < 2
        ? "fewer than two of its forces have any threat in " + names.service(service) + "."
        : "one joint unit of its forces would not cut the risk, or the rules form no group of so"
            + " many forces or with a partner of the region.";
  }
}
