package muster.server.http;

import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.server.text.NamedGroup;
import muster.server.text.WhyNotListed;

/** The opportunity of a group that an address names. */
final class Group {
  private Group() {}

  /**
   * The group that an address names.
   *
   * @param forces ids joined by {@code +}, in any order
   * @throws Refusal when the round has no such service or force
   */
  static NamedGroup of(Question question, String service, String forces) {
    NamedGroup group = NamedGroup.of(service, forces);
    if (!group.isOfService(question.data())) {
      throw Refusal.notFound("service", service, question.services());
    }
    group
        .findUnknownForce(question.data())
        .ifPresent(
            force -> {
              throw Refusal.notFound("force", force, question.forces());
            });
    return group;
  }

  /**
   * Its opportunity.
   *
   * @throws Refusal when it is none, with the reason and the marking of what the reason quotes
   */
  static Opportunity in(NamedGroup group, Question question, Assessment assessment) {
    return group.findIn(assessment).orElseThrow(() -> missing(group, question, assessment));
  }

  private static Refusal missing(NamedGroup group, Question question, Assessment assessment) {
    String why =
        new WhyNotListed(assessment, question.data(), question.book())
            .of(group.service(), group.forces());
    return new Refusal(
            ProblemType.NOT_FOUND,
            "The group `%s` is not listed in `%s`: %s".formatted(group, group.service(), why))
        .marked(question.marking());
  }
}
