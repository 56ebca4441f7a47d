package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.ProjectRow.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.findings.Priority;
import muster.engine.findings.Priority.GatePassed;

/** Which gates a project has passed, and what each stops (method section 6). */
final class GateBehaviours {
  private static final String GATES = "tables/gates.csv";

  private GateBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(ranking());
    behaviours.addAll(StepBehaviours.list());
    behaviours.addAll(consultation());
    behaviours.add(
        new Behaviour(
            "every project meets the seven gates in the order of the steps they stop",
            about(GATES),
            bench ->
                assertThat(
                        bench.assess(Scenario.empty().with(project())).project().gates().stream()
                            .map(GatePassed::stops))
                    .containsExactly(
                        "ranking", "ranking", "approval", "approval", "start", "start", "live")));
    return behaviours;
  }

  /** An outcome, what it stops, and that a failed gate takes the rank away or does not. */
  static Behaviour gate(
      String gate, String stops, String outcome, String when, Scenario scenario, String... rules) {
    Set<String> files = new TreeSet<>(List.of(GATES));
    Arrays.stream(rules).map(r -> "gate/" + r + ".drl").forEach(files::add);
    return new Behaviour(
        "gate `%s` is %s: %s".formatted(gate, outcome, when),
        files,
        bench -> {
          Priority found = bench.assess(scenario).project();
          GatePassed at =
              found.gates().stream()
                  .filter(g -> g.gate().equals(gate))
                  .findFirst()
                  .orElseThrow(() -> new AssertionError("no gate " + gate));
          assertThat(at.outcome()).isEqualTo(outcome);
          assertThat(at.stops()).isEqualTo(stops);
          assertThat(at.reason()).isNotBlank();
          if (outcome.equals("failed") && stops.equals("ranking")) {
            assertThat(found.rank()).isNull();
          } else {
            assertThat(found.rank()).isEqualTo(1);
          }
        });
  }

  /** A project that no gate keeps from a rank. */
  static ProjectRow ranked() {
    return project().list("vision", "productivity");
  }

  static Scenario alone(ProjectRow row) {
    return Scenario.empty().with(row);
  }

  private static List<Behaviour> ranking() {
    String customers = "customer service";
    String passed = "customer-service-kept";
    ProjectRow worse =
        ranked()
            .word("service_effect", "worsens")
            .word("need", "critical")
            .pounds("cashable_gbp", 9_000_000)
            .pounds("running_gbp", 0)
            .pounds("set_up_gbp", 0)
            .pounds("external_gbp", 0);
    return List.of(
        gate(
            customers,
            "ranking",
            "failed",
            "the service gets worse, whatever is saved (R33)",
            alone(worse),
            "customer-service-worsened"),
        gate(customers, "ranking", "passed", "the service is kept (R33)", served("keeps"), passed),
        gate(
            customers,
            "ranking",
            "passed",
            "the service improves (R33)",
            served("improves"),
            passed),
        gate(
            customers,
            "ranking",
            "unknown",
            "nothing is said of the service, and the rank stays (R33)",
            alone(ranked()),
            "customer-service-unknown"),
        gate(
            "vision",
            "ranking",
            "passed",
            "one benefit is mapped (R34)",
            alone(ranked()),
            "vision-mapped"),
        gate(
            "vision",
            "ranking",
            "failed",
            "no benefit is mapped (R34)",
            alone(project()),
            "vision-unmapped"),
        new Behaviour(
            "a project without a rank stands last, whatever it is worth (R33, R34)",
            about(GATES, "gate/vision-unmapped.drl"),
            bench ->
                assertThat(
                        bench
                            .assess(
                                Scenario.empty()
                                    .with(project().called("a").word("need", "critical"))
                                    .with(ranked().called("b").word("need", "none")))
                            .outcome()
                            .assessment()
                            .projects()
                            .stream()
                            .map(Priority::project))
                    .containsExactly("b", "a")));
  }

  private static Scenario served(String effect) {
    return alone(ranked().word("service_effect", effect));
  }

  private static List<Behaviour> consultation() {
    String gate = "consultation";
    return List.of(
        gate(
            gate,
            "approval",
            "passed",
            "the forum has been consulted (R49)",
            alone(ranked().is("consulted", true)),
            "consultation-passed"),
        gate(
            gate,
            "approval",
            "failed",
            "the forum has not been consulted (R49)",
            alone(ranked().is("consulted", false)),
            "consultation-failed"),
        gate(
            gate,
            "approval",
            "unknown",
            "nothing is said of the forum (R49)",
            alone(ranked()),
            "consultation-unknown"));
  }
}
