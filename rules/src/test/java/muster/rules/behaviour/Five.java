package muster.rules.behaviour;

import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.ThreatRow.threat;

import java.util.List;

/**
 * The five forces of the East Midlands, and forces that are easy to pool: a weak one has nobody to
 * send, so that its risk is its whole threat; a strong one has one person who is always there and
 * is enough for any incident, so that it protects as far as it meets the standard. Both together
 * protect as far as the strong one, so that pooling cuts the weak one's risk by just that part.
 */
final class Five {
  static final String D = "derbyshire";
  static final String LE = "leicestershire";
  static final String LI = "lincolnshire";
  static final String NH = "northamptonshire";
  static final String NO = "nottinghamshire";

  /** All of them, by id. */
  static final List<String> ALL = List.of(D, LE, LI, NH, NO);

  private Five() {}

  /** Incidents that come to this threat, in harm points a year, and tie nobody up. */
  static ThreatRow faces(String force, double points) {
    return threat().of(force).onePointEach().demand(points);
  }

  /** A force with nobody to send and no heading met. */
  static CapabilityRow weak(String force) {
    return capability().of(force).people(0, 1).headings("not met", "not met", "not met", "not met");
  }

  /** A force with one person who is always there, and this many of the four headings met. */
  static CapabilityRow strong(String force, int met) {
    CapabilityRow row = capability().of(force).people(1, 1).availability(1);
    List<String> headings = CapabilityRow.HEADINGS;
    headings.subList(met, headings.size()).forEach(h -> row.heading(h, "not met"));
    return row;
  }

  /**
   * Derbyshire weak and Leicestershire strong, adjoining: pooled, the risk falls by a quarter of
   * Derbyshire's threat for each heading that Leicestershire meets.
   */
  static Scenario pair(double weak, double strong, int met) {
    return Scenario.of(faces(D, weak), weak(D))
        .with(faces(LE, strong))
        .with(strong(LE, met))
        .with(Ties.chain(D, LE));
  }

  /** The same where all headings are met, so that nothing is left of the risk. */
  static Scenario pair(double weak) {
    return pair(weak, 10, 4);
  }

  /** The same, with what each force spends now, in pounds a year. */
  static Scenario pair(double weak, double strong, int met, long weakCost, long strongCost) {
    return Scenario.of(faces(D, weak), weak(D).cost(weakCost))
        .with(faces(LE, strong))
        .with(strong(LE, met).cost(strongCost))
        .with(Ties.chain(D, LE));
  }

  /** Every force strong, adjoining as they do, where pooling would bring nothing. */
  static Scenario strong() {
    Scenario scenario = Scenario.empty().with(Ties.eastMidlands());
    ALL.forEach(f -> scenario.with(faces(f, 100)).with(strong(f, 4)));
    return scenario;
  }

  /** Leicestershire strong and the other forces weak, each facing 100, adjoining as they do. */
  static Scenario oneStrong() {
    Scenario scenario = Scenario.empty().with(Ties.eastMidlands());
    for (String force : ALL) {
      scenario.with(faces(force, 100)).with(force.equals(LE) ? strong(LE, 4) : weak(force));
    }
    return scenario;
  }

  /** The grants of 2009-10, in £ million (R24). */
  static Scenario granted(Scenario scenario) {
    return scenario
        .grant(D, "112.6")
        .grant(LE, "118.0")
        .grant(LI, "64.3")
        .grant(NH, "75.5")
        .grant(NO, "141.4");
  }
}
