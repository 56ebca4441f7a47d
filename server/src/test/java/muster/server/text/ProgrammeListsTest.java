package muster.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The lists of opportunities and projects")
class ProgrammeListsTest {

  private static String report(Page page, int alternatives) {
    return new Report(
            SmallProgramme.assessment(), SmallProgramme.data(), SmallProgramme.MEANINGS, page)
        .whole(new ReportLengths(10, alternatives));
  }

  private static String report(int width, int alternatives) {
    return report(new Page(width, Paint.NONE), alternatives);
  }

  /** The text of one section, from its title to the next blank line but one. */
  private static String from(String title) {
    String report = report(120, 3);
    assertThat(report).contains(title);
    return report.substring(report.indexOf(title));
  }

  private static String line(String report, String part) {
    return Arrays.stream(report.split("\n", -1))
        .filter(line -> line.contains(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line has " + part + "\n" + report));
  }

  @Test
  void stand_after_heat_map_and_top_risks() {
    assertThat(report(120, 3))
        .containsSubsequence(
            "Risk by service and force",
            "Highest risks",
            "Where forces could work together",
            "Services of which no group is listed",
            "Groups not listed for a reason of policy",
            "Projects in order of value",
            "Serious risks that no project addresses",
            "Money",
            "Not assessed");
  }

  @Test
  void print_the_weight_set_and_its_weights_above_both_R5() {
    assertThat(from("Where forces could work together"))
        .contains(
            "Weights 2009-12: risk reduction 0.5, urgency 0.2, readiness 0.15, savings 0.15.");
    assertThat(from("Projects in order")).contains("Weights 2009-12: need 0.65, risk 0.35.");
  }

  @Test
  void lead_with_the_best_group_of_a_service_and_indent_its_alternatives() {
    String list = from("Where forces could work together");

    assertThat(line(list, "   1  "))
        .contains("   1  Ashire, Bshire", "joint unit", "2,740 → 812", "£400,000", "51.0")
        .contains("minimum-differs");
    assertThat(line(list, "   2  "))
        .contains("   2    every force", "joint unit, in stages", "−£12,000", "49.5", "dominated");
    assertThat(line(list, "   3  ")).contains("Bshire, Cshire", "not known", "saving-unknown");
    assertThat(list)
        .containsSubsequence("Fraud", "every force", "Flags", "dominated", "a smaller group")
        .contains("All 6 values are illustrative");
  }

  @Test
  void say_above_the_list_that_the_risk_after_is_that_of_a_joint_unit() {
    assertThat(from("Where forces could work together").replaceAll("\\s+", " "))
        .containsSubsequence(
            "Risk after is what one joint unit of these forces could reach, whatever the way of"
                + " working.",
            "2,740 → 812");
  }

  @Test
  void say_how_many_groups_are_left_out() {
    assertThat(report(120, 3)).contains("2 more groups (--alternatives 5 shows all)");
    assertThat(report(120, 4)).contains("1 more group (--alternatives 5 shows all)");
    assertThat(report(120, 5)).doesNotContain("more group");
    assertThat(report(120, 0)).contains("5 more groups").doesNotContain("49.5");
  }

  @Test
  void give_route_and_reason_of_services_without_a_group() {
    String list = from("Services of which no group is listed");
    list = list.substring(0, list.indexOf("Groups not listed"));

    assertThat(line(list, "Riots")).contains("existing unit", "A live unit serves every force");
    assertThat(line(list, "Payroll")).contains("not enough returns", "Nobody returned Payroll.");
    assertThat(list).doesNotContain("Fraud");
  }

  @Test
  void tell_a_reason_that_several_groups_share_once_R39() {
    String list = from("Groups not listed");

    assertThat(list.substring(0, list.indexOf("Projects in order")))
        .containsOnlyOnce("Cshire stands back from Bshire since 1 May 2009.")
        .contains("  Fraud  Bshire, Cshire; Ashire, Cshire\n");
  }

  @Test
  void show_which_step_each_gate_stops_and_put_those_without_a_rank_last() {
    String list = from("Projects in order");

    assertThat(line(list, "Fraud desk"))
        .contains("   1  Fraud desk", "75.6", "strategic", "facilitated");
    assertThat(list).contains("stopped before start (lead)");
    assertThat(list)
        .containsSubsequence(
            "Fraud desk", "none  Closed counters", "No rank: It worsens the service.");
    assertThat(report(300, 3))
        .contains(
            "stopped before ranking (customer service), start (lead); not yet known before live"
                + " (agreement)");
    assertThat(list).doesNotContain("No rank: It worsens the service. No lead.");
  }

  @Test
  void name_serious_risks_that_no_project_addresses_R54() {
    assertThat(line(from("Serious risks"), "Riots"))
        .contains("critical", "1,234", "No project names Riots.");
  }

  @Test
  void say_whether_the_target_is_met_and_which_totals_are_partial_R28_R29() {
    String money = from("Money");

    assertThat(money.replaceAll("\\s+", " "))
        .contains("Target not met: cashable savings of £1,190,000 a year are identified")
        .contains("(a partial total: some projects state none)")
        .contains("net budget of £1,193,000; £90,000 of them are delivered");
    assertThat(line(money, "Mobile")).contains("8.3", "partial: 1 of 2 years not known");
    assertThat(line(money, "2009/10")).containsSubsequence("7.4", "5.2", "2.2", "0", "yes");
    assertThat(money)
        .containsSubsequence("Fraud desk", "£360,000", "£270,000 (75 %)", "£90,000")
        .containsSubsequence("Ashire £60,000.50", "Bshire £29,999.50");
  }

  @Test
  void are_printed_apart_when_asked_for() {
    Page page = new Page(120, Paint.NONE);
    Report report =
        new Report(
            SmallProgramme.assessment(), SmallProgramme.data(), SmallProgramme.MEANINGS, page);

    assertThat(report.part("projects", ReportLengths.USUAL))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith("OFFICIAL-SENSITIVE\n")
                    .endsWith("OFFICIAL-SENSITIVE\n")
                    .contains("Projects in order", "neither casualties nor a probability")
                    .doesNotContain("Highest risks", "Where forces could"));
    assertThat(report.part("nothing", ReportLengths.USUAL)).isEmpty();
    assertThat(List.of("risks", "services", "opportunities", "not-assessed", "not-listed", "gaps"))
        .allSatisfy(t -> assertThat(report.part(t, ReportLengths.USUAL)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 120, 200})
  void keep_to_the_width_of_the_page(int width) {
    assertThat(List.of(report(width, 3).split("\n", -1)))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }

  @Test
  void colour_only_what_words_say_too() {
    String coloured = report(new Page(120, Paint.ANSI), 3);

    assertThat(coloured).contains("\u001B[");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(report(120, 3));
  }
}
