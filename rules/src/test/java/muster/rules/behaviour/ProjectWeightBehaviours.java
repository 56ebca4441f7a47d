package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.pair;
import static muster.rules.behaviour.ProjectRow.project;
import static muster.rules.behaviour.Scenario.FIRST_DAY;
import static muster.rules.behaviour.Scenario.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import muster.engine.findings.Priority;

/** What a project is worth by each weight set, and its rank (method section 6, R4, R5). */
final class ProjectWeightBehaviours {
  private static final Set<String> WEIGHTS =
      about(
          "tables/project-weights.csv",
          "project/risk-present.drl",
          "project/risk-reduction.drl",
          "project/need.drl",
          "project/national.drl",
          "project/local.drl",
          "project/savings.drl",
          "project/interoperability.drl",
          "project/confidence.drl");

  /** Points of each criterion times its weight, by weight set. */
  private static final Map<String, Double> BY_2009 =
      new TreeMap<>(
          Map.of(
              "risk", 8.75,
              "need", 10.05,
              "national", 7.5,
              "local", 4.0,
              "savings", 5.0,
              "interoperability", 5.0,
              "confidence", 5.0));

  private static final Map<String, Double> BY_2010 =
      new TreeMap<>(
          Map.of(
              "risk", 3.75,
              "need", 6.7,
              "national", 5.0,
              "local", 2.0,
              "savings", 17.5,
              "interoperability", 5.0,
              "confidence", 15.0));

  private ProjectWeightBehaviours() {}

  static List<Behaviour> list() {
    LocalDate april2010 = FIRST_DAY.plusYears(1);
    return List.of(
        valued("on 1 April 2009", all(), 45.3, BY_2009),
        valued("on 31 March 2010", all().asAt(april2010.minusDays(1)), 45.3, BY_2009),
        valued("on 1 April 2010", all().asAt(april2010), 54.95, BY_2010),
        valued(
            "on 1 April 2009 by the weights of 2010-13", all().weights("2010-13"), 54.95, BY_2010),
        valued(
            "on 1 April 2010 by the weights of 2009-12",
            all().asAt(april2010).weights("2009-12"),
            45.3,
            BY_2009),
        order(),
        ties());
  }

  private static Behaviour valued(
      String when, Scenario scenario, double value, Map<String, Double> contributions) {
    return new Behaviour(
        "points of 25, 67, 50, 40, 50, 50 and 100 make a project worth %s %s (R4, R5)"
            .formatted(Numbers.plain(value), when),
        WEIGHTS,
        bench -> {
          Priority found = bench.assess(scenario).project();
          assertThat(found.contributions().keySet())
              .containsExactlyElementsOf(contributions.keySet());
          contributions.forEach((c, sum) -> Numbers.same(sum, found.contributions().get(c)));
          Numbers.same(value, found.value());
          Numbers.same(
              found.contributions().values().stream().mapToDouble(d -> d).sum(), found.value());
        });
  }

  private static Scenario all() {
    return pair(100)
        .with(
            project()
                .list("services", SERVICE)
                .word("need", "strong")
                .list("psa", "PSA 26")
                .list("named_by", D, LE)
                .pounds("cashable_gbp", 500_000)
                .pounds("running_gbp", 0)
                .pounds("set_up_gbp", 0)
                .pounds("external_gbp", 0)
                .word("interoperability", "some")
                .word("public_confidence", "strong"));
  }

  private static Behaviour order() {
    return new Behaviour(
        "the same projects rank risk first by the weights of 2009-12 and savings by those of"
            + " 2010-13 (R5)",
        about("tables/project-weights.csv"),
        bench -> {
          assertThat(ranked(bench, "2009-12")).containsExactly("firearms", "payroll");
          assertThat(ranked(bench, "2010-13")).containsExactly("payroll", "firearms");
          assertThat(ranked(bench, "2009-12")).containsExactly("firearms", "payroll");
        });
  }

  private static List<String> ranked(Bench bench, String weights) {
    return bench
        .assess(
            pair(100)
                .with(passing("firearms").list("services", SERVICE))
                .with(
                    passing("payroll")
                        .pounds("cashable_gbp", 400_000)
                        .pounds("running_gbp", 0)
                        .pounds("set_up_gbp", 0)
                        .pounds("external_gbp", 0))
                .weights(weights))
        .outcome()
        .assessment()
        .projects()
        .stream()
        .map(Priority::project)
        .toList();
  }

  private static ProjectRow passing(String id) {
    return project().called(id).list("vision", "productivity");
  }

  private static Behaviour ties() {
    return new Behaviour(
        "projects of one value share a rank, and the next is counted on from them",
        about("project/need.drl"),
        bench -> {
          List<Priority> found =
              bench
                  .assess(
                      Scenario.empty()
                          .with(passing("a").word("need", "some"))
                          .with(passing("b").word("need", "strong"))
                          .with(passing("c").word("need", "strong")))
                  .outcome()
                  .assessment()
                  .projects();
          assertThat(Stream.of(0, 1, 2).map(i -> found.get(i).project()))
              .containsExactly("b", "c", "a");
          assertThat(Stream.of(0, 1, 2).map(i -> found.get(i).rank())).containsExactly(1, 1, 3);
        });
  }
}
