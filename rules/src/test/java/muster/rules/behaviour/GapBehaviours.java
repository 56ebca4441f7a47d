package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.weak;
import static muster.rules.behaviour.ProjectRow.project;
import static muster.rules.behaviour.Scenario.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muster.engine.findings.Gap;

/** Serious risks that no project addresses (R54). */
final class GapBehaviours {
  private static final String STATUSES = "tables/project-statuses.csv";

  private GapBehaviours() {}

  static List<Behaviour> list() {
    return List.of(
        named("proposed"),
        named("approved"),
        named("live"),
        named("superseded by national"),
        gap("high over two forces, though low in each", true, two(200, 100)),
        gap("a rounding error below high", false, two(200, 99.99999)),
        gap("critical", true, two(900, 100)),
        gap("medium", false, two(50, 50)),
        gap(
            "high, and a project names it",
            false,
            two(200, 100).with(project().list("services", SERVICE))),
        gap(
            "high, and a finished project names it",
            false,
            two(200, 100).with(project().word("status", "finished").list("services", SERVICE))),
        gap(
            "high, and a project names another service",
            true,
            two(200, 100).with(project().list("services", "fleet"))),
        gap("high, and the service is local", true, two(200, 100).service(SERVICE, "low", "local")),
        gap(
            "high only with a force outside the region",
            false,
            two(200, 50)
                .partner("west-yorkshire")
                .with(faces("west-yorkshire", 100))
                .with(weak("west-yorkshire"))),
        new Behaviour(
            "gaps are told with the greatest risk first, and their band (R54)",
            about("gap/uncovered.drl", "tables/bands.csv"),
            bench -> {
              List<Gap> gaps =
                  bench
                      .assess(
                          two(200, 100)
                              .with(faces(D, 1000).in("traffic"))
                              .with(weak(D).in("traffic")))
                      .outcome()
                      .assessment()
                      .gaps();
              assertThat(gaps.stream().map(Gap::service)).containsExactly("traffic", SERVICE);
              assertThat(gaps.stream().map(Gap::band)).containsExactly("critical", "high");
              assertThat(gaps.stream().map(Gap::risk)).containsExactly(1000.0, 300.0);
            }));
  }

  private static Scenario two(double first, double second) {
    return Scenario.of(faces(D, first), weak(D)).with(faces(LE, second)).with(weak(LE));
  }

  private static Behaviour named(String status) {
    return gap(
        "high, and a project that is " + status + " names it",
        false,
        two(200, 100).with(project().word("status", status).list("services", SERVICE)));
  }

  private static Behaviour gap(String when, boolean gap, Scenario scenario) {
    return new Behaviour(
        "a service is %s: its regional risk is %s (R54)".formatted(gap ? "a gap" : "no gap", when),
        about("gap/uncovered.drl", "tables/bands.csv", STATUSES),
        bench ->
            assertThat(
                    bench.assess(scenario).outcome().assessment().gaps().stream()
                        .anyMatch(g -> g.service().equals(SERVICE)))
                .isEqualTo(gap));
  }
}
