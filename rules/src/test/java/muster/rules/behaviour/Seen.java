package muster.rules.behaviour;

import static muster.rules.behaviour.Scenario.FORCE;
import static muster.rules.behaviour.Scenario.SERVICE;

import java.util.List;
import java.util.stream.Stream;
import muster.engine.Outcome;
import muster.engine.Trace.Step;
import muster.engine.findings.Conclusion;
import muster.engine.findings.Finding;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;

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
