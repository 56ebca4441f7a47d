package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.LI;
import static muster.rules.behaviour.Five.NH;
import static muster.rules.behaviour.Five.NO;
import static muster.rules.behaviour.ProjectRow.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import muster.engine.findings.Priority;

/** What a project is worth on each criterion but risk (method section 6, R4). */
final class ProjectPointsBehaviours {
  private static final String CURVES = "tables/curves.csv";
  private static final String BENEFITS = "tables/benefits.csv";

  private ProjectPointsBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(need());
    behaviours.addAll(national());
    behaviours.addAll(local());
    behaviours.addAll(savings());
    behaviours.addAll(benefits());
    return behaviours;
  }

  /** Points that are known, and are cited. */
  static Behaviour points(
      String criterion, double points, String when, Scenario scenario, String... more) {
    List<String> rules =
        criterion.equals("risk")
            ? List.of("project/risk-present", "project/risk-reduction")
            : List.of("project/" + criterion);
    return points(criterion, points, when, scenario, rules, more);
  }

  /** Points that are known, and are cited by these rules. */
  static Behaviour points(
      String criterion,
      double points,
      String when,
      Scenario scenario,
      List<String> rules,
      String... more) {
    Set<String> files = files(more, rules.stream().map(r -> r + ".drl").toArray(String[]::new));
    return new Behaviour(
        "a project has %s points of %s: %s".formatted(Numbers.plain(points), criterion, when),
        files,
        bench -> {
          Priority found = bench.assess(scenario).project();
          Numbers.same(points, found.points().get(criterion));
          assertThat(found.flags()).doesNotContain(criterion + "-unknown");
          rules.forEach(r -> assertThat(Seen.by(r, found.findings())).hasSize(1));
        });
  }

  /** No points, because what they rest on is not known. */
  static Behaviour unknown(String criterion, String when, Scenario scenario, String... more) {
    return new Behaviour(
        "a project has 0 points of %s, flagged: %s (R28)".formatted(criterion, when),
        files(more, "project/" + criterion + "-unknown.drl"),
        bench -> {
          Priority found = bench.assess(scenario).project();
          Numbers.same(0, found.points().get(criterion));
          assertThat(found.flags()).contains(criterion + "-unknown");
        });
  }

  private static Set<String> files(String[] more, String... rules) {
    List<String> files = new ArrayList<>(List.of(more));
    files.addAll(List.of(rules));
    return about(files.toArray(String[]::new));
  }

  private static Scenario only(ProjectRow row) {
    return Scenario.empty().with(row);
  }

  private static List<Behaviour> need() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.add(need("none", 0));
    behaviours.add(need("some", 33));
    behaviours.add(need("strong", 67));
    behaviours.add(need("critical", 100));
    behaviours.add(unknown("need", "the business need is blank", only(project())));
    return behaviours;
  }

  private static Behaviour need(String need, double points) {
    return points(
        "need",
        points,
        "the business need is " + need + " (R4)",
        only(project().word("need", need)),
        "tables/needs.csv");
  }

  private static List<Behaviour> national() {
    return List.of(
        points("national", 50, "one PSA (R37)", only(project().list("psa", "PSA 26")), CURVES),
        points(
            "national",
            100,
            "two PSAs (R37)",
            only(project().list("psa", "PSA 23", "PSA 24")),
            CURVES),
        points(
            "national",
            100,
            "three PSAs, which count no more than two (R37)",
            only(project().list("psa", "PSA 23", "PSA 24", "PSA 26")),
            CURVES),
        points(
            "national",
            50,
            "one PSA, however many labels of APACS (R37)",
            only(
                project()
                    .list("psa", "PSA 26")
                    .list("apacs", "confidence and satisfaction", "protection from serious harm")),
            CURVES),
        unknown("national", "no PSA is named", only(project())));
  }

  private static List<Behaviour> local() {
    return List.of(
        local(20, D),
        local(40, D, LE),
        local(80, D, LE, LI, NH),
        local(100, D, LE, LI, NH, NO),
        points(
            "local",
            100,
            "six forces name it, which count no more than five (R4)",
            only(project().list("named_by", D, LE, LI, NH, NO, "rutland")).force("rutland"),
            CURVES),
        unknown("local", "no force is named", only(project())));
  }

  private static Behaviour local(double points, String... forces) {
    Scenario scenario = only(project().list("named_by", forces));
    Five.ALL.forEach(scenario::force);
    return points(
        "local",
        points,
        "a priority of this many forces: " + forces.length + " (R4)",
        scenario,
        CURVES);
  }

  private static List<Behaviour> savings() {
    String years = "parameters/saving-years.yaml";
    return List.of(
        points(
            "savings",
            50,
            "3 x (600 - 100) - 200 + 200, in £ thousand",
            money(600, 100, 200, 200),
            years,
            CURVES),
        points("savings", 20, "3 x 200 in £ thousand", money(200, 0, 0, 0), years, CURVES),
        points("savings", 0, "what it costs is just what it saves", money(200, 100, 300, 0), years),
        points("savings", 0, "it costs more than it saves", money(0, 100, 300, 0), CURVES),
        points("savings", 100, "just £3m in three years", money(1000, 0, 0, 0), years, CURVES),
        points("savings", 100, "more than £3m in three years", money(2000, 0, 0, 0), CURVES),
        points(
            "savings", 10, "only the set-up is paid for, and more", money(0, 0, 100, 400), CURVES),
        unknown("savings", "the cashable saving is blank", missing("cashable_gbp")),
        unknown("savings", "the set-up cost is blank", missing("set_up_gbp")),
        unknown("savings", "the running cost is blank", missing("running_gbp")),
        unknown("savings", "the external funding is blank", missing("external_gbp")));
  }

  /** Amounts in thousands of pounds. */
  private static Scenario money(long cashable, long running, long setUp, long external) {
    return only(
        project()
            .pounds("cashable_gbp", cashable * 1000)
            .pounds("running_gbp", running * 1000)
            .pounds("set_up_gbp", setUp * 1000)
            .pounds("external_gbp", external * 1000));
  }

  private static Scenario missing(String column) {
    ProjectRow row = project();
    List.of("cashable_gbp", "set_up_gbp", "running_gbp", "external_gbp").stream()
        .filter(c -> !c.equals(column))
        .forEach(c -> row.pounds(c, 1_000_000));
    return only(row);
  }

  private static List<Behaviour> benefits() {
    List<Behaviour> behaviours = new ArrayList<>();
    for (String criterion : List.of("interoperability", "confidence")) {
      String column = criterion.equals("confidence") ? "public_confidence" : criterion;
      behaviours.add(benefit(criterion, column, "none", 0));
      behaviours.add(benefit(criterion, column, "some", 50));
      behaviours.add(benefit(criterion, column, "strong", 100));
      behaviours.add(unknown(criterion, "the benefit is blank", only(project())));
    }
    return behaviours;
  }

  private static Behaviour benefit(String criterion, String column, String benefit, double points) {
    return points(
        criterion,
        points,
        "the benefit is " + benefit,
        only(project().word(column, benefit)),
        BENEFITS);
  }
}
