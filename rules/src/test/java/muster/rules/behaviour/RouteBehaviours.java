package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.LI;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.pair;
import static muster.rules.behaviour.Five.weak;
import static muster.rules.behaviour.Scenario.FIRST_DAY;
import static muster.rules.behaviour.Scenario.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import muster.engine.findings.ServiceRoute;
import muster.engine.tables.Route;

/** Which way a service goes (method section 5.1). */
final class RouteBehaviours {
  private static final String ROUTES = "tables/routes.csv";
  private static final String FEWEST = "parameters/fewest-assessed.yaml";

  private RouteBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(byReach());
    behaviours.addAll(excluded());
    behaviours.addAll(returns());
    behaviours.addAll(oneForce());
    behaviours.addAll(units());
    behaviours.add(
        new Behaviour(
            "groups are looked at on one route only",
            about(ROUTES),
            bench ->
                assertThat(
                        bench.assessor().ruleBook().inForce(FIRST_DAY, "2009-12").stream()
                            .filter(Route.class::isInstance)
                            .map(Route.class::cast)
                            .filter(Route::open)
                            .map(Route::route))
                    .containsExactly("eligible")));
    return behaviours;
  }

  /** That the usual service goes this way, and that it lists groups only where that is open. */
  private static Behaviour goes(String route, String when, Scenario scenario, String... more) {
    List<String> files = new ArrayList<>(List.of(more));
    files.add(ROUTES);
    files.add("route/" + route.replace(' ', '-') + ".drl");
    return new Behaviour(
        "the route is `%s`: %s".formatted(route, when),
        about(files.toArray(String[]::new)),
        bench -> {
          Seen seen = bench.assess(scenario);
          ServiceRoute found = seen.route();
          assertThat(found.route()).isEqualTo(route);
          assertThat(found.finding().rule()).isEqualTo("route/" + route.replace(' ', '-'));
          assertThat(found.listed()).isEqualTo(seen.listed().size());
          if (!route.equals("eligible")) {
            assertThat(seen.listed()).isEmpty();
            assertThat(seen.groupsNotListed()).isEmpty();
          }
        });
  }

  private static List<Behaviour> byReach() {
    return List.of(
        goes("national", "a national service, as counter terrorism is (R7)", reach("national")),
        goes(
            "national",
            "a national service, whatever is excluded (R7)",
            reach("national").with(Ties.none().exclusion())),
        new Behaviour(
            "a national service is scored all the same (R7)",
            about("route/national.drl"),
            bench -> Numbers.same(100, bench.assess(reach("national")).risk().risk())),
        goes("local", "a local service, as neighbourhood policing is (R50)", reach("local")),
        goes(
            "local",
            "a local service, whatever is excluded (R50)",
            reach("local").with(Ties.none().exclusion())));
  }

  private static Scenario reach(String reach) {
    return pair(100).service(SERVICE, "low", reach);
  }

  private static List<Behaviour> excluded() {
    return List.of(
        goes("excluded", "excluded for any group (R8)", pair(100).with(Ties.none().exclusion())),
        goes(
            "excluded",
            "excluded for any group, and returns are still to come (R8)",
            alone(100).with(Ties.none().exclusion())),
        goes(
            "eligible",
            "only some forces are excluded together (R8)",
            pair(100).with(Ties.none().exclusion(D, LE))));
  }

  private static List<Behaviour> returns() {
    return List.of(
        goes("not enough returns", "one force of two assessed (R28)", alone(100), FEWEST),
        goes(
            "not enough returns",
            "one force of two assessed, and it faces nothing (R28)",
            alone(0),
            FEWEST),
        goes("eligible", "two forces of three assessed (R28)", pair(100).force(LI), FEWEST),
        goes(
            "not enough returns",
            "one force of two assessed, in a live unit by itself (R28)",
            alone(100).with(Ties.none().unit("joint-squad", D, LE)),
            FEWEST));
  }

  /** Derbyshire assessed, Leicestershire not. */
  private static Scenario alone(double points) {
    return Scenario.of(faces(D, points), weak(D)).force(LE).with(Ties.chain(D, LE));
  }

  private static List<Behaviour> oneForce() {
    return List.of(
        goes(
            "force to deal",
            "of all forces assessed only one faces any threat (R6)",
            pair(100, 0, 4)),
        goes("force to deal", "the region has one force (R6)", Scenario.of(faces(D, 100), weak(D))),
        goes(
            "force to deal",
            "of the forces assessed only one faces any threat, and a third is still to come (R6)",
            pair(100, 0, 4).force(LI)),
        goes(
            "force to deal",
            "only one force faces any threat, and a live unit covers it (R6)",
            pair(100, 0, 4).with(Ties.none().unit("joint-squad", D, LE))),
        new Behaviour(
            "adding a second force with a threat makes the service eligible (R6)",
            about("route/force-to-deal.drl", "route/eligible.drl", ROUTES),
            bench -> {
              assertThat(bench.assess(pair(100, 0, 4)).outcome().assessment().opportunities())
                  .isEmpty();
              Seen two = bench.assess(pair(100, 5, 4));
              assertThat(two.route().route()).isEqualTo("eligible");
              assertThat(two.listed()).containsExactly(D + "+" + LE);
            }));
  }

  private static List<Behaviour> units() {
    String live = "agreement/live-unit.drl";
    return List.of(
        goes(
            "existing unit",
            "a live unit covers every force with any threat (R38)",
            pair(100).with(Ties.none().unit("joint-squad", D, LE)),
            live),
        goes(
            "existing unit",
            "a force outside the live unit faces nothing (R38)",
            third(0).with(Ties.none().unit("joint-squad", D, LE)),
            live),
        goes(
            "eligible",
            "a force outside the live unit faces a threat (R38)",
            third(100).with(Ties.none().unit("joint-squad", D, LE)),
            live),
        goes(
            "eligible",
            "two live units cover the forces between them, neither alone (R38)",
            third(100).with(Ties.none().unit("joint-squad", D, LE).unit("border-squad", LE, LI)),
            live),
        goes(
            "eligible",
            "the unit is signed and not yet live (R38)",
            pair(100).with(Ties.none().agreement("squad", "unit", "signed", SERVICE, "", D, LE)),
            live),
        goes(
            "eligible",
            "the live agreement is no unit (R38)",
            pair(100)
                .with(Ties.none().agreement("squad", "section 22a", "live", SERVICE, "", D, LE)),
            live),
        goes("eligible", "two forces face a threat and nothing stands against it", pair(100)));
  }

  /** With Lincolnshire as well, next to Leicestershire. */
  private static Scenario third(double points) {
    return pair(100).with(faces(LI, points)).with(weak(LI)).with(Ties.chain(LE, LI));
  }
}
