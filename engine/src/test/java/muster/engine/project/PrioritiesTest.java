package muster.engine.project;

import static muster.engine.project.ProjectRows.blank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import muster.engine.InvalidRules;
import muster.engine.Trace.Step;
import muster.engine.facts.Project;
import muster.engine.findings.Conclusion;
import muster.engine.findings.Finding;
import muster.engine.findings.GateOutcome;
import muster.engine.findings.LevelCandidate;
import muster.engine.findings.Priority;
import muster.engine.findings.Priority.GatePassed;
import muster.engine.findings.ProjectFlag;
import muster.engine.findings.ProjectPoints;
import muster.engine.findings.TrackCandidate;
import muster.engine.findings.Uncovered;
import muster.engine.internal.Policy;
import muster.engine.tables.Gate;
import muster.engine.tables.Level;
import muster.engine.tables.ProjectWeight;
import muster.engine.tables.Track;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Projects in order")
class PrioritiesTest {
  private static final Policy POLICY =
      new Policy(
          List.of(
              new Gate("lead", "start", false),
              new Gate("vision", "ranking", true),
              new Gate("agreement", "live", false),
              new Gate("consultation", "approval", false),
              new Level("facilitated", 3),
              new Level("centrally managed", 2),
              new Track("to be scoped", 2),
              new Track("strategic", 1),
              new ProjectWeight("test", "risk", 0.5),
              new ProjectWeight("test", "need", 0.25),
              new ProjectWeight("test", "local", 0.25)));

  private final List<Step> steps = new ArrayList<>();

  @Test
  @DisplayName("parts of a criterion add up, and a criterion without points is worth 0")
  void value() {
    judged("p");
    add(new ProjectPoints("p", "risk", "present", 12.5, 0.5));
    add(new ProjectPoints("p", "risk", "reduction", 50, 0.5));
    add(new ProjectPoints("p", "need", "", 67, 0.25));

    Priority found = list("p").get(0);

    assertThat(found.points())
        .containsExactly(entry("local", 0.0), entry("need", 67.0), entry("risk", 62.5));
    assertThat(found.contributions())
        .containsExactly(entry("local", 0.0), entry("need", 16.75), entry("risk", 31.25));
    assertThat(found.value()).isEqualTo(48);
    assertThat(found.rank()).isEqualTo(1);
    assertThat(found.areas()).containsExactly("enablers", "productivity");
  }

  @Test
  @DisplayName("gates stand in the order of the steps they stop, with the sentence as reason")
  void gates() {
    judged("p");
    assertThat(list("p").get(0).gates())
        .containsExactly(
            new GatePassed("vision", "passed", "ranking", "About gate:p/vision."),
            new GatePassed("consultation", "passed", "approval", "About gate:p/consultation."),
            new GatePassed("lead", "passed", "start", "About gate:p/lead."),
            new GatePassed("agreement", "passed", "live", "About gate:p/agreement."));
  }

  @Test
  @DisplayName("the first level and track of their tables count, and only they are told")
  void firstMatch() {
    judged("p");
    add(new LevelCandidate("p", "centrally managed"));
    add(new TrackCandidate("p", "strategic"));
    add(new ProjectFlag("p", "stale"));
    add(new ProjectFlag("p", "low-confidence"));
    add(new ProjectFlag("p", "stale"));
    add(new Uncovered("p", "high"));

    Priority found = list("p").get(0);

    assertThat(found.level()).isEqualTo("centrally managed");
    assertThat(found.track()).isEqualTo("strategic");
    assertThat(found.flags()).containsExactly("low-confidence", "stale");
    assertThat(found.findings().stream().map(Finding::sentence))
        .contains("About level:p/centrally managed.", "About track:p/strategic.")
        .doesNotContain(
            "About level:p/facilitated.", "About track:p/to be scoped.", "About uncovered:p.");
  }

  @Test
  @DisplayName("ranks follow the value to 9 decimals; a failed ranking gate stands last by id")
  void ranks() {
    for (String id : List.of("e", "d", "c", "b", "a", "z")) {
      judged(id);
    }
    add(new ProjectPoints("b", "need", "", 40, 0.25));
    add(new ProjectPoints("a", "need", "", 40.0000000001, 0.25));
    add(new ProjectPoints("d", "need", "", 40.1, 0.25));
    add(new ProjectPoints("z", "need", "", 100, 0.25));
    fails("z", "vision");
    fails("c", "vision");
    fails("d", "lead");

    assertThat(list("a", "b", "c", "d", "e", "z"))
        .extracting(p -> p.project() + " " + p.rank())
        .containsExactly("d 1", "a 2", "b 2", "e 4", "c null", "z null");
  }

  @Test
  @DisplayName("of one value, fewer forces stand first, then the id")
  void ties() {
    ProjectRows row = new ProjectRows();
    row.forces = List.of("derbyshire", "leicestershire", "lincolnshire");
    List<Project> projects = List.of(row.named("a"), blank("c"), blank("b"));
    projects.forEach(p -> judged(p.project()));
    assertThat(Priorities.of(projects, steps, POLICY))
        .extracting(p -> p.project() + " " + p.rank())
        .containsExactly("b 1", "c 1", "a 1");
  }

  @Test
  @DisplayName("what a conclusion weighs counts, and two of a criterion must weigh the same")
  void weights() {
    judged("p");
    add(new ProjectPoints("p", "risk", "present", 10, 0.25));
    assertThat(list("p").get(0).value()).isEqualTo(2.5);
    add(new ProjectPoints("p", "risk", "reduction", 10, 0.5));
    assertThatThrownBy(() -> list("p"))
        .isInstanceOfSatisfying(
            InvalidRules.class,
            e -> assertThat(e.problems().get(0).message()).contains("`risk` differently for p"));
  }

  @Test
  @DisplayName("a project without an outcome of a gate, a level or a track is an error")
  void missing() {
    judged("p");
    List<Step> all = List.copyOf(steps);
    for (Step step : all) {
      List<Step> fewer = new ArrayList<>(all);
      fewer.remove(step);
      assertThatThrownBy(() -> Priorities.of(List.of(blank("p")), fewer, POLICY))
          .isInstanceOfSatisfying(
              InvalidRules.class,
              e -> assertThat(e.problems().get(0).message()).endsWith(" for p"));
    }
  }

  /** Every gate passed, the last level and track. */
  private void judged(String project) {
    for (String gate : List.of("vision", "consultation", "lead", "agreement")) {
      add(new GateOutcome(project, gate, "passed"));
    }
    add(new LevelCandidate(project, "facilitated"));
    add(new TrackCandidate(project, "to be scoped"));
  }

  private void fails(String project, String gate) {
    steps.removeIf(s -> s.conclusion().equals(new GateOutcome(project, gate, "passed")));
    add(new GateOutcome(project, gate, "failed"));
  }

  private void add(Conclusion conclusion) {
    steps.add(
        new Step(
            conclusion,
            new Finding("test", "About " + conclusion.key() + ".", "a test", List.of(), null)));
  }

  private List<Priority> list(String... projects) {
    return Priorities.of(
        List.of(projects).stream().map(ProjectRows::blank).toList(), steps, POLICY);
  }
}
