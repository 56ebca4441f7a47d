package muster.server.text;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.RuleBook;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.findings.Assessment;
import muster.engine.findings.NotListed;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.ServiceRoute;

/** Why a group of forces that the dataset has is not among the opportunities (method §5). */
public final class WhyNotListed {
  private final Assessment assessment;
  private final Dataset data;
  private final GroupLimits limits;
  private final Names names;

  /** For groups of this assessment, which is of this data by this rule book. */
  public WhyNotListed(Assessment assessment, Dataset data, RuleBook book) {
    this.assessment = assessment;
    this.data = data;
    this.limits = GroupLimits.of(book, assessment.assessment().asAt());
    this.names = new Names(data);
  }

  /**
   * The reason in sentences: one of policy where there is one, then the service's route, the number
   * of members, their returns and borders, and at last that too little is gained.
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
        .or(() -> size(forces))
        .or(() -> outside(service, forces))
        .or(() -> unassessed(service, forces))
        .or(() -> apart(service, forces))
        .orElseGet(() -> little(service, forces));
  }

  private Optional<String> policy(String service, List<String> forces) {
    return assessment.notListed().stream()
        .filter(
            n -> n.service().equals(service) && Set.copyOf(n.forces()).equals(Set.copyOf(forces)))
        .map(NotListed::reason)
        .findFirst();
  }

  private Optional<String> route(String service) {
    return assessment.services().stream()
        .filter(s -> s.service().equals(service) && s.route() != null && !s.route().open())
        .map(ServiceRisk::route)
        .map(WhyNotListed::told)
        .findFirst();
  }

  private static String told(ServiceRoute route) {
    String why = route.finding() == null ? "" : ": " + route.finding().sentence();
    return "no group of the service is, as its route is `" + route.route() + "`" + why;
  }

  private Optional<String> size(List<String> forces) {
    if (forces.size() < limits.least()) {
      return Optional.of("a group has at least " + limits.least() + " forces.");
    }
    return forces.size() > limits.most()
        ? Optional.of("a group has at most " + limits.most() + " forces.")
        : Optional.empty();
  }

  private Optional<String> outside(String service, List<String> forces) {
    Set<String> joining = limits.joining(service);
    List<String> barred =
        data.forces().stream()
            .filter(Force::partner)
            .map(Force::force)
            .filter(f -> forces.contains(f) && !joining.contains(f))
            .sorted()
            .toList();
    return concerning(
        barred,
        " outside the region, and not named for "
            + names.service(service)
            + " in the rule book's `tables/joining.csv`.");
  }

  private Optional<String> unassessed(String service, List<String> forces) {
    return concerning(
        forces.stream().filter(f -> threat(service, f).isEmpty()).toList(),
        " not assessed in " + names.service(service) + ".");
  }

  private Optional<String> concerning(List<String> forces, String what) {
    return forces.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(" and ", forces.stream().map(names::force).toList())
                + (forces.size() == 1 ? " is" : " are")
                + what);
  }

  private Optional<Double> threat(String service, String force) {
    return assessment.risks().stream()
        .filter(r -> r.service().equals(service) && r.force().equals(force))
        .map(Risk::threat)
        .filter(t -> t != null)
        .findFirst();
  }

  /** Those that may join freely may stand apart; the others must be one piece. */
  private Optional<String> apart(String service, List<String> forces) {
    Set<String> joining = limits.joining(service);
    List<String> bound = forces.stream().filter(f -> !joining.contains(f)).toList();
    return bound.isEmpty() || reached(bound.get(0), forces).containsAll(bound)
        ? Optional.empty()
        : Optional.of("its forces do not adjoin as one piece.");
  }

  /** Those of the forces that one of them reaches over borders inside the group. */
  private Set<String> reached(String first, Collection<String> forces) {
    Set<String> reached = new TreeSet<>(Set.of(first));
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
    return threatened < limits.fewestThreatened()
        ? "%d of its forces %s any threat in %s, and there must be at least %d."
            .formatted(
                threatened,
                threatened == 1 ? "faces" : "face",
                names.service(service),
                limits.fewestThreatened())
        : "one joint unit of its forces would not cut the risk, or another rule in `rules/group`"
            + " leaves it out.";
  }
}
