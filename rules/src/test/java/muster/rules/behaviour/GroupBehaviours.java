package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.LI;
import static muster.rules.behaviour.Five.NH;
import static muster.rules.behaviour.Five.NO;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.pair;
import static muster.rules.behaviour.Five.strong;
import static muster.rules.behaviour.Five.weak;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which groups of forces are looked at and which of them are listed (method section 5.2). */
final class GroupBehaviours {
  private static final String REASONS = "tables/reasons-not-listed.csv";
  private static final String JOINING = "tables/joining.csv";
  private static final Set<String> SIZES =
      about("parameters/group-least.yaml", "parameters/group-most.yaml");
  private static final Set<String> THREATENED =
      about("group/too-little-threat.drl", "parameters/fewest-threatened.yaml", REASONS);
  private static final Set<String> GAIN =
      about("group/no-gain.drl", "parameters/least-risk-reduction.yaml", REASONS);

  private GroupBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(sizes());
    behaviours.addAll(threat());
    behaviours.addAll(gain());
    behaviours.addAll(joining());
    return behaviours;
  }

  private static List<Behaviour> sizes() {
    return List.of(
        new Behaviour(
            "five forces make 26 groups of two to five; 21 of them adjoin, and are listed (R23)",
            SIZES,
            bench -> {
              Seen seen = bench.assess(pooling(Ties.eastMidlands(), Five.ALL));
              assertThat(seen.route().possible()).isEqualTo(26);
              assertThat(seen.route().connected()).isEqualTo(21);
              assertThat(seen.route().listed()).isEqualTo(21);
              assertThat(List.of(2, 3, 4, 5).stream().map(n -> ofSize(seen, n)))
                  .containsExactly(7L, 8L, 5L, 1L);
            }),
        new Behaviour(
            "six forces in a row make 56 groups of two to five, of which 14 adjoin (R23)",
            SIZES,
            bench -> {
              List<String> six = List.of(D, LE, LI, NH, NO, "rutland");
              Seen seen = bench.assess(pooling(Ties.chain(six.toArray(String[]::new)), six));
              assertThat(seen.route().possible()).isEqualTo(56);
              assertThat(seen.route().connected()).isEqualTo(14);
              assertThat(seen.listed()).hasSize(14).doesNotContain(String.join("+", six));
            }));
  }

  private static long ofSize(Seen seen, int size) {
    return seen.listed().stream().filter(g -> g.split("\\+").length == size).count();
  }

  /** Each force with four people where an incident needs four: any pool is better off. */
  private static Scenario pooling(Ties ties, List<String> forces) {
    Scenario scenario = Scenario.empty().with(ties);
    forces.forEach(
        f -> scenario.with(faces(f, 100)).with(CapabilityRow.capability().of(f).people(4, 4)));
    return scenario;
  }

  private static List<Behaviour> threat() {
    Scenario three =
        pair(100).with(faces(LI, 0)).with(strong(LI, 4)).with(Ties.chain(D, LI)).force(NH);
    return List.of(
        listed(
            "a group of which only one member faces any threat is not listed, nor told (R6)",
            THREATENED,
            three,
            List.of(D + "+" + LE, D + "+" + LE + "+" + LI),
            List.of()),
        listed(
            "a group with a member not assessed is not listed, nor told (R28)",
            THREATENED,
            pair(100).force(LI).with(Ties.chain(LE, LI)),
            List.of(D + "+" + LE),
            List.of()),
        listed(
            "two members with any threat are enough (R6)",
            THREATENED,
            pair(100),
            List.of(D + "+" + LE),
            List.of()));
  }

  private static List<Behaviour> gain() {
    return List.of(
        listed(
            "forces that lose more together than alone are not listed, nor told",
            GAIN,
            Scenario.of(
                    faces(D, 100), CapabilityRow.capability().of(D).people(1, 1).availability(0))
                .with(faces(LE, 1000))
                .with(strong(LE, 4))
                .with(Ties.chain(D, LE)),
            List.of(),
            List.of()),
        listed(
            "forces that lose nothing alone gain nothing together: not listed, nor told",
            GAIN,
            Scenario.of(faces(D, 100), strong(D, 4))
                .with(faces(LE, 100))
                .with(strong(LE, 4))
                .with(Ties.chain(D, LE)),
            List.of(),
            List.of()),
        listed(
            "a tenth of a harm point a year is a gain",
            GAIN,
            pair(0.1),
            List.of(D + "+" + LE),
            List.of()));
  }

  /** What is listed in the usual service and what is told as not listed. */
  static Behaviour listed(
      String name,
      Set<String> about,
      Scenario scenario,
      List<String> listed,
      List<String> notListed) {
    return new Behaviour(
        name,
        about,
        bench -> {
          Seen seen = bench.assess(scenario);
          assertThat(seen.listed()).containsExactlyElementsOf(listed);
          assertThat(seen.groupsNotListed()).containsExactlyElementsOf(notListed);
        });
  }

  private static List<Behaviour> joining() {
    return List.of(
        new Behaviour(
            "West Yorkshire may join a payroll group that it does not adjoin (R23)",
            about(JOINING),
            bench -> {
              Seen seen = bench.assess(payroll("payroll"));
              assertThat(seen.opportunityIn("payroll", NO, "west-yorkshire").connected()).isFalse();
              assertThat(
                      seen.outcome().assessment().opportunities().stream()
                          .map(o -> String.join("+", o.forces())))
                  .containsExactlyInAnyOrder(
                      LE + "+" + NO, NO + "+west-yorkshire", LE + "+" + NO + "+west-yorkshire");
            }),
        new Behaviour(
            "a force outside the region may join no other service, nor any that is not named",
            about(JOINING),
            bench ->
                assertThat(bench.assess(payroll("fleet")).outcome().assessment().opportunities())
                    .singleElement()
                    .satisfies(o -> assertThat(o.forces()).containsExactly(LE, NO))));
  }

  private static Scenario payroll(String service) {
    return Scenario.empty()
        .partner("west-yorkshire")
        .with(faces(LE, 10).in(service))
        .with(weak(LE).in(service))
        .with(faces(NO, 100).in(service))
        .with(strong(NO, 4).in(service))
        .with(faces("west-yorkshire", 100).in(service))
        .with(weak("west-yorkshire").in(service))
        .with(Ties.chain(LE, NO));
  }
}
