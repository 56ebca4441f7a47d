package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.ProjectRow.project;
import static muster.rules.behaviour.Scenario.FIRST_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import muster.engine.findings.Finance;
import muster.engine.findings.Finance.Balance;
import muster.engine.findings.Finance.Line;
import muster.engine.tables.ProjectStatus;

/** What the money comes to (method section 8). */
final class MoneyBehaviours {
  private static final Set<String> TARGET =
      about(
          "parameters/team-budget.yaml",
          "money/target-met.drl",
          "money/target-missed.drl",
          "money/target-unknown.drl",
          "tables/project-statuses.csv",
          "money/target-missed-so-far.drl");
  private static final Set<String> FORECAST =
      about(
          "tables/finance-lines.csv",
          "money/forecast-holds.drl",
          "money/forecast-differs.drl",
          "money/forecast-unknown.drl");
  private static final Set<String> TOTALS =
      about("money/total-agrees.drl", "money/total-differs.drl");
  private static final LocalDate SECOND_YEAR = FIRST_DAY.plusYears(1);

  private MoneyBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(target());
    behaviours.add(status("proposed", "700000", "0"));
    behaviours.add(status("approved", "700000", "0"));
    behaviours.add(status("live", "700000", "0"));
    behaviours.add(status("finished", "700000", "700000"));
    behaviours.add(status("superseded by national", null, null));
    behaviours.add(
        new Behaviour(
            "only finished work is delivered (R31)",
            about("tables/project-statuses.csv"),
            bench ->
                assertThat(
                        bench.assessor().ruleBook().inForce(FIRST_DAY, "2009-12").stream()
                            .filter(ProjectStatus.class::isInstance)
                            .map(ProjectStatus.class::cast)
                            .filter(ProjectStatus::delivered)
                            .map(ProjectStatus::status))
                    .containsExactly("finished")));
    behaviours.addAll(forecast());
    behaviours.addAll(lines());
    return behaviours;
  }

  private static List<Behaviour> target() {
    return List.of(
        target("£1,200,000 in 2009-10", FIRST_DAY, "1200000", 1_200_000, true),
        target("£1,199,999 in 2009-10", FIRST_DAY, "1200000", 1_199_999, false),
        target("£1,193,000 in 2009-10", SECOND_YEAR.minusDays(1), "1200000", 1_193_000, false),
        target("£1,193,000 in 2010-11", SECOND_YEAR, "1193000", 1_193_000, true),
        target("£1.19m in 2010-11", SECOND_YEAR, "1193000", 1_190_000, false),
        new Behaviour(
            "what is identified is not delivered until its project is finished (R29, R31)",
            TARGET,
            bench -> {
              Finance.Savings found =
                  bench
                      .assess(
                          Scenario.empty()
                              .with(project().pounds("cashable_gbp", 700_000))
                              .with(
                                  project()
                                      .called("fleet")
                                      .word("status", "finished")
                                      .pounds("cashable_gbp", 500_000)))
                      .finance()
                      .savings();
              assertThat(found.identified()).isEqualByComparingTo("1200000");
              assertThat(found.delivered()).isEqualByComparingTo("500000");
              assertThat(found.met()).isTrue();
              assertThat(found.partial()).isFalse();
            }),
        new Behaviour(
            "a project that states no cashable saving makes the total partial (R28)",
            TARGET,
            bench -> {
              Finance.Savings found =
                  bench
                      .assess(
                          Scenario.empty()
                              .with(project().pounds("cashable_gbp", 700_000))
                              .with(project().called("fleet")))
                      .finance()
                      .savings();
              assertThat(found.identified()).isEqualByComparingTo("700000");
              assertThat(found.partial()).isTrue();
              assertThat(found.met()).isFalse();
            }));
  }

  /** The national programme's saving is not the region's (R55). */
  private static Behaviour status(String status, String identified, String delivered) {
    return new Behaviour(
        "the saving of a project that is %s: identified %s, delivered %s (R29, R31, R55)"
            .formatted(status, identified, delivered),
        TARGET,
        bench -> {
          Finance.Savings found =
              bench
                  .assess(
                      Scenario.empty()
                          .with(project().word("status", status).pounds("cashable_gbp", 700_000)))
                  .finance()
                  .savings();
          same(identified, found.identified());
          same(delivered, found.delivered());
          assertThat(found.partial()).isFalse();
          assertThat(found.met()).isEqualTo(identified == null ? null : Boolean.FALSE);
        });
  }

  private static Behaviour target(
      String when, LocalDate asAt, String target, long cashable, boolean met) {
    return new Behaviour(
        "the savings target is %s by %s (R29)".formatted(met ? "met" : "missed", when),
        TARGET,
        bench -> {
          Finance.Savings found =
              bench
                  .assess(
                      Scenario.empty().with(project().pounds("cashable_gbp", cashable)).asAt(asAt))
                  .finance()
                  .savings();
          assertThat(found.target()).isEqualByComparingTo(target);
          assertThat(found.met()).isEqualTo(met);
        });
  }

  private static List<Behaviour> forecast() {
    return List.of(
        balance("passed", "7.4 - 5.2 - 2.2 leaves 0.0", "7.4", "5.2", "2.2", "0.0"),
        balance("passed", "21.7 - 14.5 - 7.2 leaves 0.0", "21.7", "14.5", "7.2", "0.0"),
        balance("passed", "7.4 - 5.0 - 2.2 leaves 0.2", "7.4", "5.0", "2.2", "0.2"),
        balance("failed", "7.4 - 5.2 - 2.2 does not leave 0.1", "7.4", "5.2", "2.2", "0.1"),
        balance("unknown", "the efficiencies are not known", "7.4", "5.2", null, "0.0"),
        balance("unknown", "the gap is not known", null, "5.2", "2.2", "0.0"));
  }

  private static Behaviour balance(
      String outcome, String when, String gap, String reserves, String efficiencies, String rest) {
    return new Behaviour(
        "a forecast is %s: %s (R35)".formatted(outcome, when),
        FORECAST,
        bench -> {
          List<Balance> found =
              bench
                  .assess(
                      Scenario.empty()
                          .finance("forecast-base-budget-gap", "2009/10", gap)
                          .finance("forecast-use-of-reserves", "2009/10", reserves)
                          .finance("forecast-cash-releasing-efficiencies", "2009/10", efficiencies)
                          .finance("forecast-residual-gap", "2009/10", rest))
                  .finance()
                  .forecast();
          assertThat(found).hasSize(1);
          assertThat(found.get(0).outcome()).isEqualTo(outcome);
          same(gap, found.get(0).gap());
          same(reserves, found.get(0).reserves());
          same(efficiencies, found.get(0).efficiencies());
          same(rest, found.get(0).residual());
        });
  }

  private static void same(String expected, BigDecimal found) {
    if (expected == null) {
      assertThat(found).isNull();
    } else {
      assertThat(found).isEqualByComparingTo(expected);
    }
  }

  private static List<Behaviour> lines() {
    return List.of(
        new Behaviour(
            "a cell that is not known is no zero: the line's total is partial (R28)",
            TOTALS,
            bench -> {
              Line line =
                  line(
                      bench,
                      Scenario.empty()
                          .finance("mobile-data", "2008/09", "3.1")
                          .finance("mobile-data", "2009/10", null)
                          .finance("mobile-data", "2010/11", "5.2"));
              assertThat(line.total()).isEqualByComparingTo("8.3");
              assertThat(line.partial()).isTrue();
              assertThat(line.years().get("2009/10")).isNull();
            }),
        new Behaviour(
            "a printed total is compared and never added (R27)",
            TOTALS,
            bench -> {
              Line line =
                  line(
                      bench,
                      Scenario.empty()
                          .finance("anpr", "2008/09", "0.80")
                          .finance("anpr", "2009/10", "0.26")
                          .finance("anpr", "total", "1.06"));
              assertThat(line.total()).isEqualByComparingTo("1.06");
              assertThat(line.printed()).isEqualByComparingTo("1.06");
              assertThat(line.agrees()).isTrue();
              assertThat(line.partial()).isFalse();
            }),
        new Behaviour(
            "a printed total that is not the sum is told (R27)",
            TOTALS,
            bench ->
                assertThat(
                        line(
                                bench,
                                Scenario.empty()
                                    .finance("anpr", "2008/09", "0.80")
                                    .finance("anpr", "2009/10", "0.26")
                                    .finance("anpr", "total", "1.07"))
                            .agrees())
                    .isFalse()));
  }

  private static Line line(Bench bench, Scenario scenario) {
    return bench.assess(scenario).finance().lines().get(0);
  }
}
