package muster.server.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;

/**
 * A group of forces in a service, as somebody names it: known or not, listed or not.
 *
 * @param service id
 * @param forces ids, sorted, each once
 */
public record NamedGroup(String service, List<String> forces) {
  /** What the ids of opportunities begin with. */
  public static final String KIND = "opportunity";

  private static final String JOINT = "+";

  public NamedGroup {
    forces = forces.stream().sorted().distinct().toList();
  }

  /**
   * The group of these names.
   *
   * @param forces ids joined by {@code +}, in any order
   */
  public static NamedGroup of(String service, String forces) {
    return new NamedGroup(service, Arrays.asList(forces.split("\\" + JOINT, -1)));
  }

  /** Whether the dataset has its service. */
  public boolean isOfService(Dataset data) {
    return data.services().stream().anyMatch(s -> s.service().equals(service));
  }

  /** The first of its forces that the dataset has not; empty where it has all. */
  public Optional<String> findUnknownForce(Dataset data) {
    return forces.stream()
        .filter(id -> data.forces().stream().noneMatch(f -> f.force().equals(id)))
        .findFirst();
  }

  /** As results are named. */
  public String id() {
    return KIND + "/" + service + "/" + this;
  }

  /** Its opportunity; empty where it is not listed. */
  public Optional<Opportunity> findIn(Assessment assessment) {
    return assessment.opportunities().stream().filter(o -> o.id().equals(id())).findFirst();
  }

  /** Its forces as an id has them. */
  @Override
  public String toString() {
    return String.join(JOINT, forces);
  }
}
