package muster.secondopinion;

import static muster.secondopinion.FiveForces.ALL;
import static muster.secondopinion.FiveForces.D;
import static muster.secondopinion.FiveForces.LE;
import static muster.secondopinion.FiveForces.NO;
import static muster.secondopinion.FiveForces.SERVICE;
import static muster.secondopinion.FiveForces.dataset;
import static muster.secondopinion.FiveForces.fewer;
import static muster.secondopinion.FiveForces.with;
import static muster.secondopinion.FiveForces.withAll;
import static muster.secondopinion.OneReturn.changed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Second opinion: projects")
class SecondProjectTest {

  @Test
  @DisplayName("points and value of a project about a group that is listed")
  void value() {
    ProjectOpinion project = judged(Map.of());
    // Σ R 113.9066 and ΔR 112.2480: on the line from (100, 25) to (300, 50).
    double risk = (25 + 13.9066 / 8 + 25 + 12.2480 / 8) / 2;
    assertEquals(risk, project.points().get("risk"), 1e-4);
    assertEquals(67, project.points().get("need"));
    assertEquals(50, project.points().get("national"));
    assertEquals(40, project.points().get("local"));
    // 3 × (400,000 − 100,000) − 300,000 + 0 of 3,000,000.
    assertEquals(20, project.points().get("savings"));
    assertEquals(100, project.points().get("interoperability"));
    assertEquals(50, project.points().get("confidence"));
    assertEquals(
        .35 * risk + .15 * 67 + .15 * 50 + .1 * 40 + .1 * 20 + .1 * 100 + .05 * 50,
        project.value(),
        1e-4);
    assertEquals(10.05, project.contributions().get("need"), 1e-12);
    assertEquals(List.of("claim-unchecked"), project.flags());
    assertEquals(1, project.rank());
    assertEquals(
        .15 * risk + .1 * 67 + .1 * 50 + .05 * 40 + .35 * 20 + .1 * 100 + .15 * 50,
        SecondOpinion.assess(data(Map.of()), null, "2010-13").getProject("p").value(),
        1e-4);
  }

  @Test
  @DisplayName("risk of other forces than a group's own is half; unknown and partial are flagged")
  void risk() {
    ProjectOpinion three = judged(Map.of("forces", D + ";" + NO));
    assertEquals((25 + 12.2480 / 8) / 2, three.points().get("risk") - (25 + 13.9066 / 8) / 2, 1e-4);
    ProjectOpinion none = judged(Map.of("services", ""));
    assertEquals(0, none.points().get("risk"));
    assertTrue(none.flags().contains("risk-unknown"));
    RawDataset torn = with(data(Map.of()), "capabilities.csv", D, "minimum", "");
    ProjectOpinion partial = SecondOpinion.assess(torn, null).getProject("p");
    assertEquals(56.9533 / 8, partial.points().get("risk"), 1e-4);
    assertEquals(List.of("claim-unchecked", "risk-partial"), partial.flags());
    RawDataset gone = with(torn, "capabilities.csv", LE, "minimum", "");
    assertTrue(SecondOpinion.assess(gone, null).getProject("p").flags().contains("risk-unknown"));
  }

  @ParameterizedTest
  @CsvSource({
    "need, '', need, 0, need-unknown",
    "need, none, need, 0, ''",
    "need, some, need, 33, ''",
    "need, critical, need, 100, ''",
    "psa, '', national, 0, national-unknown",
    "psa, 23;24;26, national, 100, ''",
    "named_by, '', local, 0, local-unknown",
    "named_by, a;b;c;d;e;f, local, 100, ''",
    "interoperability, '', interoperability, 0, interoperability-unknown",
    "public_confidence, '', confidence, 0, confidence-unknown",
    "external_gbp, '', savings, 0, savings-unknown",
    "external_gbp, 270000, savings, 29, ''",
    "set_up_gbp, 2000000, savings, 0, ''",
    "cashable_gbp, 3000000, savings, 100, ''"
  })
  @DisplayName("each criterion by its column; unknown is 0 points and a flag")
  void points(String column, String cell, String criterion, double points, String flag) {
    ProjectOpinion project = judged(Map.of(column, cell));
    assertEquals(points, project.points().get(criterion), 1e-12);
    List<String> flags = new ArrayList<>(project.flags());
    flags.remove("claim-unchecked");
    assertEquals(flag.isEmpty() ? List.of() : List.of(flag), flags);
  }

  @ParameterizedTest
  @CsvSource({
    "service_effect, worsens, customer service, failed",
    "service_effect, '', customer service, unknown",
    "service_effect, improves, customer service, passed",
    "vision, '', vision, failed",
    "vision, productivity, vision, passed",
    "need_led, '', need-led funding, unknown",
    "need_led, no, need-led funding, passed",
    "need_led, yes, need-led funding, failed",
    "consulted, '', consultation, unknown",
    "consulted, no, consultation, failed",
    "lead, '', lead, failed",
    "lead, derbyshire, lead, passed",
    "after, done, predecessors, passed",
    "after, done;begun, predecessors, failed",
    "agreement, '', agreement, unknown",
    "agreement, signed, agreement, passed",
    "agreement, proposed, agreement, failed"
  })
  @DisplayName("gates pass, fail or are unknown; only the first two take the rank away")
  void gates(String column, String cell, String gate, String outcome) {
    ProjectOpinion project = judged(Map.of(column, cell));
    assertEquals(outcome, project.gates().get(gate));
    boolean barred =
        outcome.equals("failed") && List.of("customer service", "vision").contains(gate);
    assertEquals(barred, project.rank() == null);
  }

  @ParameterizedTest
  @CsvSource({
    "yes, 0, failed",
    "yes, '', unknown",
    "yes, 5, passed",
    "no, 5, failed",
    "no, '', failed",
    "'', 5, unknown",
    "'', 0, failed"
  })
  @DisplayName("need-led work asks for a business case and money from outside")
  void funding(String businessCase, String external, String outcome) {
    assertEquals(
        outcome,
        judged(Map.of("need_led", "yes", "business_case", businessCase, "external_gbp", external))
            .gates()
            .get("need-led funding"));
  }

  @ParameterizedTest
  @CsvSource({
    "derbyshire, complex, yes, '', '', that force, strategic",
    "derbyshire;leicestershire, complex, '', '', '', centrally managed, strategic",
    "derbyshire;leicestershire, simple, yes, yes, done, centrally managed, rapid review",
    "derbyshire;leicestershire, simple, no, yes, done;begun, facilitated, strategic",
    "derbyshire;leicestershire, simple, no, no, '', facilitated, to be scoped",
    "derbyshire;leicestershire, '', no, '', '', facilitated, to be scoped"
  })
  @DisplayName("level and track; a level that might be another is flagged")
  void level(
      String forces,
      String complexity,
      String sensitive,
      String tactical,
      String links,
      String level,
      String track) {
    ProjectOpinion project =
        judged(
            Map.of(
                "forces", forces,
                "complexity", complexity,
                "sensitive", sensitive,
                "tactical", tactical,
                "links", links));
    assertEquals(level, project.level());
    assertEquals(track, project.track());
    assertEquals(
        level.equals("facilitated") && complexity.isEmpty(),
        project.flags().contains("level-unknown"));
  }

  @Test
  @DisplayName("R32: a claim of 35 % of what is spent is above the benchmark, one of 25 % is not")
  void claim() {
    RawDataset spent = withAll(data(Map.of()), "capabilities.csv", "cost_gbp", "5000000");
    assertEquals(List.of(), flags(spent, "2500000"));
    assertEquals(List.of("claim-above-benchmark"), flags(spent, "2500000.01"));
    assertEquals(List.of("claim-above-benchmark"), flags(spent, "3500000"));
    RawDataset partly = with(spent, "capabilities.csv", LE, "cost_gbp", "");
    assertEquals(List.of("claim-unchecked"), flags(partly, "1"));
    assertEquals(List.of(), flags(partly, "0"));
  }

  @Test
  @DisplayName("the best first, ties by id, without a rank last")
  void ranks() {
    RawDataset data =
        dataset()
            .with(
                "projects.csv",
                List.of(
                    changed(FiveForces.project(), "project", "z", "vision", ""),
                    changed(FiveForces.project(), "project", "c", "need", "none"),
                    changed(FiveForces.project(), "project", "b"),
                    changed(FiveForces.project(), "project", "a"),
                    changed(FiveForces.project(), "project", "y", "service_effect", "worsens")));
    List<ProjectOpinion> projects = SecondOpinion.assess(data, null).projects();
    assertEquals(
        List.of("a", "b", "c", "y", "z"), projects.stream().map(ProjectOpinion::project).toList());
    assertEquals(List.of(1, 1, 3), projects.stream().limit(3).map(ProjectOpinion::rank).toList());
    assertNull(projects.get(3).rank());
  }

  @Test
  @DisplayName("of one value, fewer forces stand first, then the id")
  void ties() {
    RawDataset data =
        dataset()
            .with(
                "projects.csv",
                List.of(
                    changed(
                        FiveForces.project(),
                        "project",
                        "a",
                        "services",
                        "",
                        "forces",
                        D + ";" + LE + ";" + NO),
                    changed(FiveForces.project(), "project", "c", "services", ""),
                    changed(FiveForces.project(), "project", "b", "services", "")));
    List<ProjectOpinion> projects = SecondOpinion.assess(data, null).projects();
    assertEquals(List.of("b", "c", "a"), projects.stream().map(ProjectOpinion::project).toList());
    assertEquals(List.of(1, 1, 1), projects.stream().map(ProjectOpinion::rank).toList());
  }

  @Test
  @DisplayName("a gap is a service of high regional risk that no project names")
  void gaps() {
    RawDataset high = withAll(dataset(), "threats.csv", "demand", "110");
    assertEquals(List.of(SERVICE), SecondOpinion.assess(high, null).gaps());
    assertEquals(List.of(), SecondOpinion.assess(fewer(List.of(D, LE)), null).gaps());
    RawDataset named = high.with("projects.csv", List.of(FiveForces.project()));
    assertEquals(List.of(), SecondOpinion.assess(named, null).gaps());
  }

  private static List<String> flags(RawDataset data, String cashable) {
    return SecondOpinion.assess(withAll(data, "projects.csv", "cashable_gbp", cashable), null)
        .getProject("p")
        .flags();
  }

  private static ProjectOpinion judged(Map<String, String> changes) {
    return SecondOpinion.assess(data(changes), null).getProject("p");
  }

  private static RawDataset data(Map<String, String> changes) {
    Map<String, String> project = changed(FiveForces.project());
    project.putAll(changes);
    return fewer(ALL)
        .with(
            "agreements.csv",
            List.of(agreement("signed", "signed"), agreement("proposed", "proposed")))
        .with(
            "projects.csv",
            List.of(
                project,
                changed(
                    FiveForces.project(), "project", "done", "status", "finished", "vision", ""),
                changed(FiveForces.project(), "project", "begun", "status", "live", "vision", "")));
  }

  private static Map<String, String> agreement(String id, String status) {
    return Map.of("agreement", id, "kind", "mou", "services", "x", "forces", NO, "status", status);
  }
}
