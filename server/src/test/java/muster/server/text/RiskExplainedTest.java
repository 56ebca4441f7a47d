package muster.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import muster.engine.Outcome;
import muster.engine.Trace;
import muster.engine.Trace.Step;
import muster.engine.facts.Parameter;
import muster.engine.findings.Banded;
import muster.engine.findings.CalculatedRisk;
import muster.engine.findings.Flag;
import muster.engine.findings.PlannedImprovement;
import muster.engine.findings.Risk;
import muster.engine.findings.StrandThreat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The explanation of a risk")
class RiskExplainedTest {
  private static final Trace TRACE =
      new Trace(
          List.of(
              new Step(new StrandThreat("ashire", "fraud", "", 500, 0.5), SmallRegion.THREAT),
              new Step(new CalculatedRisk("ashire", "fraud", 450), SmallRegion.CALCULATED),
              new Step(new Banded("ashire", "fraud", "high", true, false), SmallRegion.BANDED),
              new Step(new Flag("ashire", "fraud", "low-confidence"), SmallRegion.FLAGGED),
              new Step(
                  new PlannedImprovement("ashire", "fraud", SmallRegion.DAY.plusDays(99)),
                  SmallRegion.PLANNED)),
          List.of(new Parameter("availability", 0.81, SmallRegion.DAY.minusDays(327))));

  private static String explained(String id, int width) {
    Outcome outcome = new Outcome(SmallRegion.assessment(), TRACE);
    Risk risk =
        outcome.assessment().risks().stream().filter(r -> r.id().equals(id)).findFirst().get();
    return new RiskExplained(
            outcome, SmallRegion.data(), SmallRegion.book(), new Page(width, Paint.NONE))
        .of(risk, Map.of("low-confidence", "a row is graded low"));
  }

  @Test
  void begins_with_the_result() {
    assertThat(explained("risk/ashire/fraud", 120))
        .contains("Fraud in Ashire  (risk/ashire/fraud)")
        .containsSubsequence("band", "high", "rank", "2 of 3")
        .contains("450 = threat 500 × (1 − protection 0.1)")
        .contains("flag: a row is graded low");
  }

  @Test
  void leads_from_the_band_down_to_rows_and_parameters() {
    assertThat(explained("risk/ashire/fraud", 120))
        .containsSubsequence(
            "─ [1] 450 is in the band high.",
            "  └─ [2] Of 500 points 450 are not met.",
            "     ├─ [3] Fraud is expected",
            "threats.csv, row 27",
            "parameters/availability.yaml");
  }

  @Test
  void names_rule_and_reference_of_every_finding_and_what_is_illustrative() {
    assertThat(explained("risk/ashire/fraud", 120))
        .contains("risk/band · method §3 · illustrative")
        .contains("threat/strand · method §3 · illustrative");
  }

  @Test
  void shows_a_row_with_its_number_cells_source_and_date() {
    assertThat(explained("risk/ashire/fraud", 200))
        .contains("threats.csv, row 27 (ashire/fraud)")
        .contains("demand 12, days 2.5, trend rising")
        .contains("dated 2010-01-23")
        .contains("source: return of January · illustrative");
  }

  @Test
  void shows_a_parameter_with_value_unit_date_and_reference() {
    assertThat(explained("risk/ashire/fraud", 120))
        .contains("Default availability = 0.81 probability, since 1 April 2009")
        .contains("method §2");
  }

  @Test
  void tells_a_finding_once_and_refers_to_it_afterwards() {
    String text = explained("risk/ashire/fraud", 120);

    assertThat(text).containsSubsequence("[4] The threat is graded low.", "see [3] above");
    assertThat(text.split("\\[3\\] Fraud", -1)).hasSize(2);
    assertThat(text.split("demand 12", -1)).hasSize(2);
  }

  @Test
  void sets_what_is_planned_apart_from_what_is_scored() {
    assertThat(explained("risk/ashire/fraud", 120))
        .containsSubsequence("Planned, not scored", "Two people join on 2010-06-01.");
  }

  @Test
  void gives_the_reason_where_a_return_is_not_assessed() {
    assertThat(explained("risk/ashire/riots", 120))
        .contains("Not assessed, which is never counted as zero: `days` is blank");
  }

  @Test
  void shows_both_scores_of_a_judged_risk_with_reason_and_name_R3() {
    assertThat(explained("risk/bshire/fraud", 200))
        .contains("50 = threat 500")
        .contains("320 counts for band and rank in place of the calculated 50")
        .contains("head of crime", "a new market opens");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void keeps_to_the_width_of_the_page(int width) {
    assertThat(List.of(explained("risk/ashire/fraud", width).split("\n", -1)))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }
}
