package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.ProjectRow.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.engine.findings.Priority;

/** How a project is managed and scoped, and the areas it belongs to (R9, R10, R11). */
final class ManagementBehaviours {
  private static final String UNKNOWN = "level-unknown";

  private ManagementBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>(levels());
    behaviours.addAll(tracks());
    behaviours.add(areas());
    return behaviours;
  }

  private static Behaviour level(String level, boolean known, String when, ProjectRow row) {
    Set<String> files =
        level.equals("centrally managed")
            ? files("centrally-managed-complex", "centrally-managed-sensitive")
            : level.equals("that force")
                ? files("that-force")
                : files(level, "level-unknown-complexity", "level-unknown-sensitivity");
    files.add("tables/levels.csv");
    files.add("parameters/shared-work-least.yaml");
    return new Behaviour(
        "the level is `%s`: %s (R9)".formatted(level, when),
        files,
        bench -> {
          Priority found = bench.assess(Scenario.empty().with(row)).project();
          assertThat(found.level()).isEqualTo(level);
          assertThat(found.flags().contains(UNKNOWN)).isEqualTo(!known);
        });
  }

  private static List<Behaviour> levels() {
    return List.of(
        level(
            "that force",
            true,
            "one force, complex and sensitive",
            both("complex", true).list("forces", D)),
        level(
            "that force", true, "one force, simple work", both("simple", false).list("forces", D)),
        level("centrally managed", true, "sensitive and simple", both("simple", true)),
        level("centrally managed", true, "complex and not sensitive", both("complex", false)),
        level(
            "centrally managed",
            true,
            "complex, sensitive or not",
            project().word("complexity", "complex")),
        level(
            "centrally managed",
            true,
            "sensitive, complex or not",
            project().is("sensitive", true)),
        level("facilitated", true, "simple and not sensitive", both("simple", false)),
        level(
            "facilitated",
            true,
            "two forces, simple and not sensitive",
            both("simple", false).list("forces", D, "leicestershire")),
        level(
            "facilitated",
            false,
            "simple, and whether it is sensitive is blank",
            project().word("complexity", "simple")),
        level(
            "facilitated",
            false,
            "not sensitive, and whether it is complex is blank",
            project().is("sensitive", false)),
        level("facilitated", false, "nothing is said of either", project()));
  }

  private static ProjectRow both(String complexity, boolean sensitive) {
    return project().word("complexity", complexity).is("sensitive", sensitive);
  }

  private static Set<String> files(String... rules) {
    return Arrays.stream(rules)
        .map(r -> "management/" + r + ".drl")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Behaviour track(String track, String when, ProjectRow row, String... links) {
    Scenario scenario = Scenario.empty().with(row.list("links", links));
    for (String link : links) {
      scenario.with(project().called(link));
    }
    Set<String> files =
        track.equals("strategic")
            ? files("strategic-links", "strategic-complex")
            : files(track.replace(' ', '-'));
    files.add("tables/tracks.csv");
    files.add("parameters/strategic-links.yaml");
    return new Behaviour(
        "the track is `%s`: %s (R10)".formatted(track, when),
        files,
        bench -> assertThat(bench.assess(scenario).project().track()).isEqualTo(track));
  }

  private static List<Behaviour> tracks() {
    return List.of(
        track("strategic", "two links to other work", project(), "fleet", "stores"),
        track(
            "strategic",
            "two links, though it is tactical",
            project().is("tactical", true),
            "fleet",
            "stores"),
        track("strategic", "complex", project().word("complexity", "complex")),
        track(
            "strategic",
            "complex, though it is tactical",
            both("complex", false).is("tactical", true)),
        track("rapid review", "tactical, with one link", project().is("tactical", true), "fleet"),
        track("rapid review", "tactical and simple", both("simple", false).is("tactical", true)),
        track("to be scoped", "nothing is said, and it has one link", project(), "fleet"),
        track(
            "to be scoped",
            "simple and not tactical",
            both("simple", false).is("tactical", false)));
  }

  private static Behaviour areas() {
    return new Behaviour(
        "a project of three areas counts once in the total (R11)",
        about("parameters/team-budget.yaml"),
        bench -> {
          Seen seen =
              bench.assess(
                  Scenario.empty()
                      .with(
                          project()
                              .list("areas", "capacity and capability", "productivity", "enablers")
                              .pounds("cashable_gbp", 1_000_000)));
          assertThat(seen.project().areas())
              .containsExactly("capacity and capability", "enablers", "productivity");
          assertThat(seen.finance().savings().identified())
              .isEqualByComparingTo(BigDecimal.valueOf(1_000_000));
        });
  }
}
