package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.NO;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.strong;
import static muster.rules.behaviour.Five.weak;
import static muster.rules.behaviour.Scenario.FIRST_DAY;
import static muster.rules.behaviour.Scenario.SERVICE;
import static muster.rules.behaviour.ThreatRow.threat;

import java.util.ArrayList;
import java.util.List;
import muster.engine.findings.Opportunity;

/** What a group would be as one joint unit (method section 5.3). */
final class PoolBehaviours {
  private static final String HEADINGS = "tables/standard-headings.csv";
  private static final String ACCESS = "parameters/access-factor.yaml";

  private PoolBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.add(golden(4, 0, 56.9533, 0.8293));
    behaviours.add(golden(8, 0.5, 29.1349, 8.4931));
    behaviours.addAll(access());
    behaviours.addAll(headings());
    behaviours.addAll(cap());
    return behaviours;
  }

  /** Two forces of n people that send four, face 100 and carry this load (method, printed). */
  private static Behaviour golden(int people, double load, double alone, double pooled) {
    return new Behaviour(
        "two forces of %d people and load %s lose %s each alone and %s each together"
            .formatted(people, Numbers.plain(load), alone, pooled),
        about("protection/cover.drl", "parameters/default-availability.yaml"),
        bench -> {
          Scenario scenario = Scenario.empty().with(Ties.chain(D, LE));
          for (String force : List.of(D, LE)) {
            scenario
                .with(threat().of(force).days(load * 365))
                .with(capability().of(force).people(people, 4));
          }
          Seen seen = bench.assess(scenario);
          Numbers.printed(alone, 4, seen.risk(D).risk());
          Opportunity both = seen.opportunity(D, LE);
          Numbers.same(2 * load, both.pooled().load());
          both.members().forEach(m -> Numbers.printed(alone, 4, m.before()));
          both.members().forEach(m -> Numbers.printed(pooled, 4, m.after()));
        });
  }

  /** West Yorkshire weak, Nottinghamshire strong: nothing would be left if they adjoined. */
  private static List<Behaviour> access() {
    return List.of(
        new Behaviour(
            "forces that do not adjoin find a free team four times in five that they would",
            about(ACCESS, "tables/joining.csv"),
            bench -> {
              Opportunity apart =
                  bench
                      .assess(payroll(100, Ties.none()))
                      .opportunityIn("payroll", NO, "west-yorkshire");
              Numbers.same(0.8, apart.pooled().cover());
              Numbers.same(22, apart.riskAfter());
              Numbers.same(78, apart.riskReduction());
            }),
        new Behaviour(
            "forces that adjoin find each free team",
            about(ACCESS),
            bench ->
                Numbers.same(
                    1,
                    bench
                        .assess(payroll(100, Ties.chain(NO, "west-yorkshire")))
                        .opportunityIn("payroll", NO, "west-yorkshire")
                        .pooled()
                        .cover())),
        new Behaviour(
            "a member that keeps the others apart may be worth less than nothing",
            about(ACCESS, "tables/joining.csv"),
            bench -> {
              Opportunity three =
                  bench
                      .assess(
                          payroll(10, Ties.chain(LE, NO))
                              .with(faces(LE, 300).in("payroll"))
                              .with(weak(LE).in("payroll")))
                      .opportunityIn("payroll", LE, NO, "west-yorkshire");
              // alone 300 + 0 + 10, together a fifth of 320
              Numbers.same(246, three.riskReduction());
              // without West Yorkshire nothing of 300 is left
              marginal(246 - 300, three, "west-yorkshire");
              // without Leicestershire a fifth of 20 is left of 10
              marginal(246 - 6, three, LE);
              // without Nottinghamshire nobody is there
              marginal(246, three, NO);
            }));
  }

  private static void marginal(double expected, Opportunity opportunity, String force) {
    Numbers.same(
        expected,
        opportunity.members().stream()
            .filter(m -> m.force().equals(force))
            .findFirst()
            .orElseThrow()
            .marginal());
  }

  private static Scenario payroll(double west, Ties ties) {
    return Scenario.empty()
        .partner("west-yorkshire")
        .with(faces(NO, 10).in("payroll"))
        .with(strong(NO, 4).in("payroll"))
        .with(faces("west-yorkshire", west).in("payroll"))
        .with(weak("west-yorkshire").in("payroll"))
        .with(ties);
  }

  /**
   * Of four people Leicestershire has three. All are always there and one is enough, so cover is 1.
   */
  private static List<Behaviour> headings() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.add(heading("capacity", "as its members do by their people, three in four", 0.75));
    behaviours.add(heading("capability", "as its members do by their people, three in four", 0.75));
    behaviours.add(heading("consistency", "as its best member does", 1));
    behaviours.add(heading("connectivity", "as its best member does", 1));
    return behaviours;
  }

  private static Behaviour heading(String heading, String how, double level) {
    return new Behaviour(
        "a joint unit meets %s %s (R51)".formatted(heading, how),
        about(HEADINGS),
        bench ->
            Numbers.same(
                level / 4,
                bench
                    .assess(
                        Scenario.of(faces(D, 100), unmet(D, 1))
                            .with(faces(LE, 100))
                            .with(unmet(LE, 3).heading(heading, "met"))
                            .with(Ties.chain(D, LE)))
                    .opportunity(D, LE)
                    .pooled()
                    .standards()));
  }

  private static CapabilityRow unmet(String force, int people) {
    return weak(force).people(people, 1).availability(1);
  }

  private static List<Behaviour> cap() {
    String cap = "parameters/mandatory-heading-cap.yaml";
    return List.of(
        pooledStandards(
            "a mandatory heading that no member meets lets a joint unit's standards count 0.25",
            cap,
            strong(LE, 4).heading("consistency", "not met"),
            0.25),
        pooledStandards(
            "a mandatory heading that one member meets in part holds a joint unit to nothing",
            cap,
            strong(LE, 4).heading("consistency", "partly"),
            0.875));
  }

  private static Behaviour pooledStandards(
      String name, String file, CapabilityRow strong, double standards) {
    return new Behaviour(
        name,
        about(file),
        bench ->
            Numbers.same(
                standards,
                bench
                    .assess(
                        Scenario.of(faces(D, 100), weak(D))
                            .with(faces(LE, 10))
                            .with(strong)
                            .with(Ties.chain(D, LE))
                            .service(SERVICE, "low", "regional", "consistency")
                            .asAt(FIRST_DAY))
                    .opportunity(D, LE)
                    .pooled()
                    .standards()));
  }
}
