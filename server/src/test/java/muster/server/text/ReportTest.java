package muster.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The report of an assessment")
class ReportTest {
  private static final Map<String, String> MEANINGS =
      Map.of("low-confidence", "a row is graded low", "stale", "a row is old");

  private static String report(int width, int top) {
    return report(SmallRegion.assessment(), top, new Page(width, Paint.NONE));
  }

  private static String report(Assessment assessment, int top, Page page) {
    return new Report(assessment, SmallRegion.data(), MEANINGS, page)
        .whole(new ReportLengths(top, 3));
  }

  private static String line(String report, String start) {
    return Arrays.stream(report.split("\n", -1))
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line starts with " + start + "\n" + report));
  }

  @Test
  void begins_and_ends_with_the_protective_marking() {
    assertThat(report(120, 10)).startsWith("OFFICIAL-SENSITIVE\n").endsWith("OFFICIAL-SENSITIVE\n");
  }

  @Test
  void says_what_was_assessed_and_by_which_rules() {
    assertThat(report(120, 10))
        .contains("Trial round")
        .contains("As at 22 February 2010")
        .contains("rule book bbbbbbbbbbbb ·")
        .contains("data cccccccccccc ·");
  }

  @Test
  void says_that_a_risk_is_neither_casualties_nor_a_probability() {
    assertThat(report(120, 10)).contains("neither casualties nor a probability");
  }

  @Test
  void says_how_many_scores_are_illustrative() {
    assertThat(report(120, 10)).contains("1 of 3 scores is illustrative");
  }

  @Test
  void shows_every_force_and_service_with_band_and_risk_or_not_assessed_R1() {
    String report = report(120, 10);

    assertThat(line(report, "Service")).containsSubsequence("Ashire", "Bshire");
    assertThat(line(report, "Riots")).containsSubsequence("not assessed", "critical 1,234");
    assertThat(line(report, "Fraud")).containsSubsequence("high", "450", "high", "320*");
    assertThat(line(report, "Payroll")).containsSubsequence("not assessed", "not assessed");
  }

  @Test
  void puts_the_service_with_the_highest_regional_risk_first() {
    assertThat(report(120, 10)).containsSubsequence("\nRiots", "\nFraud", "\nPayroll");
  }

  @Test
  void lists_risks_in_rank_order_and_no_more_than_asked_for() {
    String report = report(120, 1);

    assertThat(report).contains("Highest risks: 1 of 3");
    assertThat(line(report, "   1")).contains("Bshire", "Riots", "critical", "1,234");
    assertThat(report).doesNotContain("\n   2");
  }

  @Test
  void explains_the_flags_that_are_shown_and_no_others() {
    assertThat(line(report(120, 10), "   2")).contains("low-confidence");
    assertThat(report(120, 10)).contains("a row is graded low").doesNotContain("a row is old");
    assertThat(report(120, 1)).doesNotContain("a row is graded low");
  }

  @Test
  void shows_both_scores_of_a_judged_risk_with_reason_and_name_R3() {
    assertThat(report(120, 1))
        .contains("Fraud in Bshire: judged 320, calculated 50")
        .contains("By head of crime, 1 February 2010: a new market opens");
  }

  @Test
  void tells_a_reason_that_all_forces_share_once() {
    String gaps = report(120, 10);
    gaps = gaps.substring(gaps.indexOf("Not assessed\n"));

    assertThat(line(gaps, "Payroll")).contains("every force", "no rows");
    assertThat(line(gaps, "Riots")).contains("Ashire", "`days` is blank");
  }

  @Test
  void shows_context_as_not_scored_R56() {
    assertThat(report(120, 10))
        .contains("Context: shown, not scored")
        .contains("new homes: 21,723 a year");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 120, 200})
  void keeps_to_the_width_of_the_page(int width) {
    assertThat(List.of(report(width, 10).split("\n", -1)))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }

  @Test
  void colours_only_what_words_say_too() {
    String coloured = report(SmallRegion.assessment(), 10, new Page(120, Paint.ANSI));

    assertThat(coloured).contains("\u001B[");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(report(120, 10));
  }

  @Test
  void says_when_rows_are_dated_after_the_as_at_date() {
    Assessment now = SmallRegion.assessment();
    Identity id = now.assessment();
    Assessment earlier =
        new Assessment(
            new Identity(
                id.id(),
                id.ruleBook(),
                id.data(),
                SmallRegion.DAY.minusDays(25),
                id.weights(),
                id.seed(),
                id.engine(),
                id.marking()),
            now.risks(),
            now.services(),
            now.opportunities(),
            now.notListed(),
            now.projects(),
            now.notAssessed(),
            now.gaps(),
            now.context(),
            now.finance());
    Page page = new Page(120, Paint.NONE);

    // The threat is of 23 January 2010, the judgement of 1 February.
    assertThat(report(earlier, 10, page)).contains("\n1 row is dated after the as-at date.\n");
    assertThat(report(120, 10)).doesNotContain("dated after");
  }
}
