package muster.engine.project;

import static muster.engine.project.ProjectRows.cell;
import static muster.engine.project.ProjectRows.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import muster.engine.InvalidRules;
import muster.engine.Trace.Step;
import muster.engine.facts.Basis;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;
import muster.engine.facts.ForecastYear;
import muster.engine.facts.IdentifiedSavings;
import muster.engine.facts.Parameter;
import muster.engine.facts.PrintedTotal;
import muster.engine.facts.Project;
import muster.engine.findings.Conclusion;
import muster.engine.findings.Finance;
import muster.engine.findings.Finance.Balance;
import muster.engine.findings.Finding;
import muster.engine.findings.ForecastOutcome;
import muster.engine.findings.TargetOutcome;
import muster.engine.findings.TotalOutcome;
import muster.engine.internal.Policy;
import muster.engine.tables.FinanceRole;
import muster.engine.tables.ProjectStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money added up and laid out")
class MoneyTest {
  private static final Policy POLICY =
      new Policy(
          List.of(
              new FinanceRole("base", "gap"),
              new FinanceRole("more", "gap"),
              new FinanceRole("banks", "reserves"),
              new FinanceRole("cuts", "efficiencies"),
              new FinanceRole("rest", "residual"),
              new ProjectStatus("live", true, false, true),
              new ProjectStatus("finished", true, true, true),
              new ProjectStatus("superseded by national", false, true, true),
              new Parameter("team-budget", 1_193_000, LocalDate.of(2010, 4, 1))));

  private static final Dataset FORECAST =
      money(
          cell("base", "2009/10", "8.1"),
          cell("base", "2008/09", "7.0"),
          cell("more", "2008/09", "0.4"),
          cell("base", "total", "15.5"),
          cell("banks", "2008/09", "5.2"),
          cell("banks", "2009/10", null),
          cell("banks", "total", "10.2"),
          cell("cuts", "2008/09", "2.20"),
          cell("cuts", "2009/10", "3.1"),
          cell("cuts", "total", "5.3"),
          cell("rest", "2008/09", "0.0"),
          cell("rest", "2009/10", "0.0"),
          cell("rest", "total", "0.0"),
          cell("elsewhere", "2011/12", "99"));

  @Test
  @DisplayName("the forecast is laid out by year, lines of one role added, the total last")
  void forecast() {
    assertThat(facts(FORECAST, ForecastYear.class))
        .containsExactly(
            year("2008/09", true, "7.4", "5.2", "2.2", "0", "0"),
            year("2009/10", false, "8.1", null, "3.1", null, "0"),
            year("total", true, "15.5", "10.2", "5.3", "0", "0"));
    assertThat(facts(money(cell("elsewhere", "2008/09", "9")), ForecastYear.class)).isEmpty();
  }

  @Test
  @DisplayName("a printed total is held against its years only where all are known")
  void totals() {
    assertThat(facts(FORECAST, PrintedTotal.class))
        .containsExactly(
            new PrintedTotal("base", new BigDecimal("15.1"), new BigDecimal("15.5")),
            new PrintedTotal("cuts", new BigDecimal("5.3"), new BigDecimal("5.3")),
            new PrintedTotal("rest", BigDecimal.ZERO, BigDecimal.ZERO));
  }

  @Test
  @DisplayName("the rules' outcomes are told beside the amounts, unknown cells make totals partial")
  void finance() {
    Finance finance = new Money(FORECAST, POLICY).finance(outcomes());

    assertThat(finance.forecast())
        .extracting(Balance::year, Balance::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2008/09", "passed"),
            org.assertj.core.groups.Tuple.tuple("2009/10", "unknown"),
            org.assertj.core.groups.Tuple.tuple("total", "passed"));
    assertThat(finance.lines())
        .extracting(l -> l.line() + " " + l.total() + " " + l.partial() + " " + l.agrees())
        .containsExactly(
            "banks 5.2 true null",
            "base 15.1 false false",
            "cuts 5.30 false true",
            "elsewhere 99 false null",
            "more 0.4 false null",
            "rest 0.0 false true");
    assertThat(finance.lines().get(0).printed()).isEqualByComparingTo("10.2");
    assertThat(finance.savings().met()).isFalse();
    assertThat(finance.savings().target()).isEqualTo(new BigDecimal("1193000"));
    assertThat(finance.findings()).hasSize(7);
  }

  @Test
  @DisplayName("a year, a total or a target without an outcome is an error")
  void missing() {
    for (int i = 0; i < outcomes().size(); i++) {
      List<Step> steps = new ArrayList<>(outcomes());
      steps.remove(i);
      assertThatThrownBy(() -> new Money(FORECAST, POLICY).finance(steps))
          .isInstanceOf(InvalidRules.class);
    }
  }

  @Test
  @DisplayName("identified savings are those stated, delivered those of finished projects")
  void identified() {
    ProjectRows row = new ProjectRows();
    row.cashable = new BigDecimal("90000.10");
    Project live = row.named("live");
    row.cashable = new BigDecimal("20000.20");
    row.status = "finished";
    row.illustrative = List.of("cashable_gbp");
    Project finished = row.named("finished");
    row.status = "superseded by national";
    Project superseded = row.named("superseded");
    row.cashable = null;
    Project silent = row.named("silent");
    assertThat(savings(live, finished, superseded, silent))
        .isEqualTo(new IdentifiedSavings(true, 110_000.3, 20_000.2, false, Basis.ILLUSTRATIVE));
    assertThat(savings(live, ProjectRows.blank("x")))
        .isEqualTo(new IdentifiedSavings(true, 90_000.1, 0, true, Basis.PUBLISHED));
    assertThat(savings()).isEqualTo(new IdentifiedSavings(false, 0, 0, false, null));
    assertThat(savings(ProjectRows.blank("x"), superseded))
        .isEqualTo(new IdentifiedSavings(false, 0, 0, true, null));
  }

  @Test
  @DisplayName("where no project states a saving none is known, and the target is not judged")
  void savingsUnknown() {
    Finance finance =
        new Money(ProjectRows.projects(ProjectRows.blank("x")), POLICY)
            .finance(List.of(step(new TargetOutcome("unknown"))));
    assertThat(finance.savings())
        .isEqualTo(new Finance.Savings(null, null, true, new BigDecimal("1193000"), null));
  }

  @Test
  @DisplayName("a line of which no year is known has no total, and its print is held against none")
  void nothingKnown() {
    Dataset data =
        money(
            cell("blanked", "2008/09", null),
            cell("blanked", "2009/10", null),
            cell("blanked", "total", "5"),
            cell("printed", "total", "9"));
    assertThat(new Ledger(data).lines(java.util.Map.of()))
        .extracting(l -> l.line() + " " + l.total() + " " + l.partial() + " " + l.agrees())
        .containsExactly("blanked null true null", "printed null true null");
    assertThat(new Ledger(data).printed()).isEmpty();
  }

  private static IdentifiedSavings savings(Project... projects) {
    return facts(ProjectRows.projects(projects), IdentifiedSavings.class).get(0);
  }

  private static List<Step> outcomes() {
    return List.of(
        step(new ForecastOutcome("2008/09", "passed")),
        step(new ForecastOutcome("2009/10", "unknown")),
        step(new ForecastOutcome("total", "passed")),
        step(new TotalOutcome("base", "failed")),
        step(new TotalOutcome("cuts", "passed")),
        step(new TotalOutcome("rest", "passed")),
        step(new TargetOutcome("failed")));
  }

  private static Step step(Conclusion conclusion) {
    return new Step(conclusion, new Finding("money/test", "So it is.", "a test", List.of(), null));
  }

  private static ForecastYear year(
      String year,
      boolean known,
      String gap,
      String reserves,
      String efficiencies,
      String left,
      String residual) {
    return new ForecastYear(
        year,
        known,
        amount(gap),
        amount(reserves),
        amount(efficiencies),
        amount(left),
        amount(residual));
  }

  private static BigDecimal amount(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static <T extends Fact> List<T> facts(Dataset data, Class<T> type) {
    return new Money(data, POLICY)
        .facts().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
