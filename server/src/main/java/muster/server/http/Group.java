package muster.server.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.engine.findings.ServiceRisk;

/**
 * A group of forces in a service, as an address names it.
 *
 * @param service id
 * @param forces ids, sorted, each once
 */
record Group(String service, List<String> forces) {
  private static final String JOINT = "+";

  Group {
    forces = List.copyOf(forces);
  }

  /**
   * The group that an address names.
   *
   * @param forces ids joined by {@code +}, in any order
   * @throws Refusal when the round has no such service or force
   */
  static Group of(Question question, String service, String forces) {
    if (!question.services().contains(service)) {
      throw Refusal.notFound("service", service, question.services());
    }
    List<String> ids = Arrays.stream(forces.split("\\+", -1)).sorted().distinct().toList();
    for (String id : ids) {
      if (!question.forces().contains(id)) {
        throw Refusal.notFound("force", id, question.forces());
      }
    }
    return new Group(service, ids);
  }

  /**
   * Its opportunity.
   *
   * @throws Refusal when it is none, with the reason if one is known
   */
  Opportunity in(Assessment assessment) {
    return assessment.opportunities().stream()
        .filter(o -> service.equals(o.service()) && forces.equals(o.forces()))
        .findFirst()
        .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, missing(assessment)));
  }

  private String missing(Assessment assessment) {
    Optional<String> reason =
        assessment.notListed().stream()
            .filter(n -> service.equals(n.service()) && forces.equals(n.forces()))
            .map(n -> "The group `" + this + "` is not listed: " + n.reason())
            .findFirst();
    List<String> listed =
        assessment.opportunities().stream()
            .filter(o -> service.equals(o.service()))
            .map(o -> String.join(JOINT, o.forces()))
            .toList();
    return reason
        .or(() -> listed.isEmpty() ? closed(assessment) : Optional.empty())
        .orElseGet(() -> Refusal.unknown("opportunity in " + service, toString(), listed));
  }

  /** Why the service has no groups at all, where its route says so. */
  private Optional<String> closed(Assessment assessment) {
    return assessment.services().stream()
        .filter(s -> service.equals(s.service()) && s.route() != null)
        .map(ServiceRisk::route)
        .map(
            route ->
                "`%s` has no opportunities; its route is `%s`: %s"
                    .formatted(service, route.route(), route.finding().sentence()))
        .findFirst();
  }

  /** Its forces as an address has them. */
  @Override
  public String toString() {
    return String.join(JOINT, forces);
  }
}
