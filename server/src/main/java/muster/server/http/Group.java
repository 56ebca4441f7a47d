package muster.server.http;

import java.util.Arrays;
import java.util.List;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.server.text.WhyNotListed;

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
   * @param data what was assessed
   * @throws Refusal when it is none, with the reason
   */
  Opportunity in(Assessment assessment, Dataset data) {
    return assessment.opportunities().stream()
        .filter(o -> service.equals(o.service()) && forces.equals(o.forces()))
        .findFirst()
        .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, missing(assessment, data)));
  }

  private String missing(Assessment assessment, Dataset data) {
    return "The group `%s` is not listed in `%s`: %s"
        .formatted(this, service, new WhyNotListed(assessment, data).of(service, forces));
  }

  /** Its forces as an address has them. */
  @Override
  public String toString() {
    return String.join(JOINT, forces);
  }
}
