package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.LI;
import static muster.rules.behaviour.Five.NO;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.pair;
import static muster.rules.behaviour.Five.strong;
import static muster.rules.behaviour.Five.weak;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import muster.engine.findings.Opportunity;

/** How a group would work together, and what that costs and saves (method section 5.4). */
final class WayBehaviours {
  private static final String WAYS = "tables/ways-of-working.csv";
  private static final String JOINT = "parameters/joint-unit-cut.yaml";
  private static final String LEAD = "parameters/lead-force-cut.yaml";
  private static final String PROCUREMENT = "parameters/procurement-cost.yaml";
  private static final String SECTION_22A = "section 22A agreement";
  private static final String MEMORANDUM = "memorandum of understanding";
  private static final String WEST = "west-yorkshire";

  private WayBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(cuts());
    behaviours.addAll(costs());
    behaviours.addAll(extending());
    behaviours.addAll(apart());
    behaviours.addAll(payback());
    return behaviours;
  }

  /** The way, what it signs, and the money: saving and running a year, set-up once, in pounds. */
  private record Expected(String way, String instrument, long saving, long setUp, long running) {}

  private static Behaviour works(
      String when, Expected expected, Scenario scenario, List<String> forces, String... more) {
    List<String> files = new ArrayList<>(List.of(more));
    files.add(WAYS);
    files.add("way/" + expected.way().replace(' ', '-') + ".drl");
    return new Behaviour(
        "the way of working is `%s`: %s".formatted(expected.way(), when),
        about(files.toArray(String[]::new)),
        bench -> {
          Opportunity found =
              bench.assess(scenario).outcome().assessment().opportunities().stream()
                  .filter(o -> o.forces().equals(forces))
                  .findFirst()
                  .orElseThrow(() -> new AssertionError(forces + " are not listed"));
          assertThat(found.wayOfWorking()).isEqualTo(expected.way());
          assertThat(found.instrument()).isEqualTo(expected.instrument());
          assertThat(found.saving()).isEqualByComparingTo(Long.toString(expected.saving()));
          assertThat(found.setUp()).isEqualByComparingTo(Long.toString(expected.setUp()));
          assertThat(found.running()).isEqualByComparingTo(Long.toString(expected.running()));
        });
  }

  private static Behaviour works(
      String when, Expected expected, Scenario scenario, String... more) {
    return works(when, expected, scenario, List.of(D, LE), more);
  }

  /** Of two members who spend £500,000 each. */
  private static Expected jointUnit() {
    return new Expected("joint unit", SECTION_22A, 150_000, 300_000, 50_000);
  }

  private static Expected leadForce() {
    return new Expected("lead force", SECTION_22A, 80_000, 100_000, 20_000);
  }

  private static Expected sharedProcurement() {
    return new Expected("shared procurement", SECTION_22A, 40_000, 40_000, 10_000);
  }

  private static List<Behaviour> cuts() {
    return List.of(
        works("pooling cuts the risk by all of it (R32)", jointUnit(), spending(100, 10, 4), JOINT),
        works("pooling cuts the risk by just half", jointUnit(), spending(50, 100, 3), JOINT),
        works("pooling cuts 30 of 65 points", leadForce(), spending(40, 100, 3), JOINT, LEAD),
        works("pooling cuts the risk by just a quarter", leadForce(), spending(50, 100, 2), LEAD),
        works(
            "pooling cuts 20 of 90 points, and the members spend just £1m",
            sharedProcurement(),
            spending(40, 100, 2),
            LEAD,
            PROCUREMENT));
  }

  private static Scenario spending(double weak, double strong, int met) {
    return pair(weak, strong, met, 500_000, 500_000);
  }

  private static List<Behaviour> costs() {
    return List.of(
        works(
            "little is cut, and the members spend £850,000",
            new Expected("aligned policy", MEMORANDUM, 17_000, 20_000, 0),
            pair(40, 100, 2, 500_000, 350_000),
            PROCUREMENT),
        new Behaviour(
            "the way of working is `aligned policy`: little is cut, and a cost is not known (R28)",
            about("way/aligned-policy.drl", "way/shared-procurement.drl"),
            bench -> {
              Opportunity found =
                  bench
                      .assess(
                          Scenario.of(faces(D, 40), weak(D))
                              .with(faces(LE, 100))
                              .with(strong(LE, 2).cost(2_000_000))
                              .with(Ties.chain(D, LE)))
                      .opportunity(D, LE);
              assertThat(found.wayOfWorking()).isEqualTo("aligned policy");
              assertThat(found.saving()).isNull();
              assertThat(found.paybackYears()).isNull();
            }));
  }

  private static List<Behaviour> extending() {
    return List.of(
        works(
            "the group takes in a live unit, whatever is cut (R42)",
            new Expected("extend the unit", SECTION_22A, 270_000, 150_000, 30_000),
            spending(100, 10, 4)
                .with(faces(LI, 100))
                .with(weak(LI).cost(500_000))
                .with(Ties.chain(LE, LI).unit("joint-squad", D, LE)),
            List.of(D, LE, LI)),
        works(
            "the group takes in a live unit and a force that does not adjoin (R42)",
            new Expected("extend the unit", SECTION_22A, 270_000, 150_000, 30_000),
            payroll(Ties.chain(LE, NO).agreement("bureau", "unit", "live", "payroll", "", LE, NO)),
            List.of(LE, NO, WEST)));
  }

  private static List<Behaviour> apart() {
    return List.of(
        works(
            "the members do not adjoin, whatever is cut",
            new Expected("mutual aid", MEMORANDUM, 0, 10_000, 0),
            payroll(Ties.chain(LE, NO)),
            List.of(NO, WEST)));
  }

  /** Nottinghamshire strong between Leicestershire, which it adjoins, and West Yorkshire. */
  private static Scenario payroll(Ties ties) {
    return Scenario.empty()
        .partner(WEST)
        .with(faces(LE, 100).in("payroll"))
        .with(weak(LE).in("payroll").cost(500_000))
        .with(faces(NO, 10).in("payroll"))
        .with(strong(NO, 4).in("payroll").cost(500_000))
        .with(faces(WEST, 100).in("payroll"))
        .with(weak(WEST).in("payroll").cost(500_000))
        .with(ties);
  }

  private static List<Behaviour> payback() {
    return List.of(
        new Behaviour(
            "a joint unit of £300,000 that saves £150,000 a year is paid back in two years (R32)",
            about(WAYS),
            bench ->
                Numbers.same(
                    2, bench.assess(spending(100, 10, 4)).opportunity(D, LE).paybackYears())),
        new Behaviour(
            "what saves less than it costs to run is never paid back",
            about(WAYS),
            bench -> {
              Opportunity found =
                  bench.assess(pair(100, 10, 4, 100_000, 100_000)).opportunity(D, LE);
              assertThat(found.saving()).isEqualByComparingTo("-10000");
              assertThat(found.paybackYears()).isNull();
            }));
  }
}
