package muster.rules.behaviour;

import static muster.rules.behaviour.Scenario.FORCE;
import static muster.rules.behaviour.Scenario.SERVICE;

import java.util.List;
import java.util.stream.Stream;
import muster.engine.Outcome;
import muster.engine.Trace.Step;
import muster.engine.findings.Conclusion;
import muster.engine.findings.Finance;
import muster.engine.findings.Finding;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.ServiceRoute;

/**
 * What came of a scenario, asked in the words of a behaviour.
 *
 * @param outcome the whole result
 */
public record Seen(Outcome outcome) {
  /** The usual force's risk in the usual service. */
  public Risk risk() {
    return risk(FORCE);
  }

  /** A force's risk in the usual service. */
  public Risk risk(String force) {
    return risk(force, SERVICE);
  }

  /** A force's risk in a service. */
  public Risk risk(String force, String service) {
    return one(
        "a row of " + force + " in " + service,
        outcome.assessment().risks().stream()
            .filter(r -> r.force().equals(force) && r.service().equals(service)));
  }

  /** The region's total in the usual service. */
  public ServiceRisk total() {
    return one(
        "a total of " + SERVICE,
        outcome.assessment().services().stream().filter(s -> s.service().equals(SERVICE)));
  }

  /** The way the usual service goes. */
  public ServiceRoute route() {
    return total().route();
  }

  /** The groups of forces listed in the usual service, each written D+L and in id order. */
  public List<String> listed() {
    return outcome.assessment().opportunities().stream()
        .filter(o -> o.service().equals(SERVICE))
        .map(o -> String.join("+", o.forces()))
        .sorted()
        .toList();
  }

  /** The opportunity of these forces, in the order of their ids, in the usual service. */
  public Opportunity opportunity(String... forces) {
    return opportunityIn(SERVICE, forces);
  }

  /** The opportunity of these forces in a service. */
  public Opportunity opportunityIn(String service, String... forces) {
    String id = "opportunity/" + service + "/" + String.join("+", forces);
    return one(id, outcome.assessment().opportunities().stream().filter(o -> o.id().equals(id)));
  }

  /** The groups of forces told as not listed, each written D+L and in id order. */
  public List<String> groupsNotListed() {
    return outcome.assessment().notListed().stream()
        .map(n -> String.join("+", n.forces()))
        .sorted()
        .toList();
  }

  /** Why these forces are not listed. */
  public NotListed notListed(String... forces) {
    return one(
        "a reason why " + List.of(forces) + " are not listed",
        outcome.assessment().notListed().stream().filter(n -> n.forces().equals(List.of(forces))));
  }

  /** The usual project in its place. */
  public Priority project() {
    return project(ProjectRow.PROJECT);
  }

  /** A project in its place. */
  public Priority project(String project) {
    return one(
        project, outcome.assessment().projects().stream().filter(p -> p.project().equals(project)));
  }

  /** What the money comes to. */
  public Finance finance() {
    return outcome.assessment().finance();
  }

  /** Every finding of a rule among these. */
  public static List<Finding> by(String rule, List<Finding> findings) {
    return findings.stream().filter(f -> f.rule().equals(rule)).toList();
  }

  /** The finding by which a rule came to its only conclusion about the usual return. */
  public Finding finding(String rule) {
    return one("a finding of " + rule, listFindings(rule).stream());
  }

  /** Every finding of a rule about the usual return. */
  public List<Finding> listFindings(String rule) {
    return risk().findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  /** The only conclusion of a kind about the usual return. */
  public <T extends Conclusion> T conclusion(Class<T> kind) {
    return conclusion(kind, SERVICE);
  }

  /** The only conclusion of a kind about the usual force in a service. */
  public <T extends Conclusion> T conclusion(Class<T> kind, String service) {
    return one(
        "a " + kind.getSimpleName() + " in " + service,
        outcome.trace().steps().stream()
            .map(Step::conclusion)
            .filter(c -> c.about().equals(FORCE + "/" + service))
            .filter(kind::isInstance)
            .map(kind::cast));
  }

  private static <T> T one(String what, Stream<T> found) {
    List<T> all = found.toList();
    if (all.size() != 1) {
      throw new AssertionError("expected " + what + ", found " + all.size());
    }
    return all.get(0);
  }
}
