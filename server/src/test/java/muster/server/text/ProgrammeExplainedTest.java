package muster.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;
import muster.engine.findings.ServiceRisk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The explanations of opportunities, projects and services")
class ProgrammeExplainedTest {

  private static String opportunity(int rank, int width) {
    Opportunity opportunity = SmallProgramme.assessment().opportunities().get(rank - 1);
    return new OpportunityExplained(
            SmallProgramme.outcome(),
            SmallProgramme.data(),
            SmallRegion.book(),
            new Page(width, Paint.NONE))
        .of(opportunity, SmallProgramme.MEANINGS);
  }

  private static String project(int place, int width) {
    Priority project = SmallProgramme.assessment().projects().get(place);
    return new ProjectExplained(
            SmallProgramme.outcome(),
            SmallProgramme.data(),
            SmallRegion.book(),
            new Page(width, Paint.NONE))
        .of(project, SmallProgramme.MEANINGS);
  }

  private static String service(String id, int width) {
    ServiceRisk service =
        SmallProgramme.assessment().services().stream()
            .filter(s -> ServiceExplained.id(s).equals(id))
            .findFirst()
            .orElseThrow();
    return new ServiceExplained(
            SmallProgramme.outcome(),
            SmallProgramme.data(),
            SmallRegion.book(),
            new Page(width, Paint.NONE))
        .of(service);
  }

  @Test
  void of_an_opportunity_begins_with_the_result() {
    assertThat(opportunity(1, 200))
        .startsWith("OFFICIAL-SENSITIVE\n")
        .endsWith("OFFICIAL-SENSITIVE\n")
        .contains("Fraud: Ashire, Bshire  (opportunity/fraud/ashire+bshire)")
        .contains("neither casualties nor a probability")
        .contains("1 of 6, 1 of 6 in the service", "51 of 100 by the weight set 2009-12")
        .contains("joint unit, by a section 22A agreement; sub-regional")
        .contains(
            "2,739.5 before − 812.25 as one joint unit = 1,927.25 less (70.4 %), harm points a year")
        .contains("£400,000 a year after running costs; set-up £300,000, running £50,000 a year")
        .contains("paid back in 0.75 years", "flag: the members send teams of different sizes");
  }

  @Test
  void of_an_opportunity_adds_points_times_weight_up_to_the_value_R4() {
    assertThat(opportunity(1, 120))
        .containsPattern("risk reduction +60 +0\\.5 +30\n")
        .containsPattern("savings +20 +0\\.15 +3\n")
        .containsPattern("urgency +60 +0\\.2 +12\n")
        .containsPattern("readiness +40 +0\\.15 +6\n")
        .containsPattern("value +51\n");
  }

  @Test
  void of_an_opportunity_shows_the_joint_unit_its_members_and_their_rows() {
    assertThat(opportunity(1, 200))
        .containsPattern("n +45  specialists")
        .containsPattern("m +6  people one incident needs")
        .containsPattern("a +1\\.25  teams busy on average")
        .containsPattern("p +0\\.81  probability")
        .containsPattern("cover +0\\.98 ")
        .containsPattern("K +0\\.875 ")
        .containsPattern("Q +0\\.8575 ")
        .containsPattern("Ashire +1,369\\.75 +406\\.125 +963\\.625 +threats\\.csv, row 27");
  }

  @Test
  void of_an_opportunity_gives_the_cost_shares_of_each_stage_R43() {
    assertThat(opportunity(2, 200))
        .containsSubsequence(
            "Stage 1: Ashire, Bshire",
            "£20.01, in proportion to grant: Ashire £10, Bshire £10.01",
            "Stage 2: Ashire, Bshire, Cshire",
            "£30.02, in proportion to grant: Ashire £10, Bshire £10.01, Cshire £10.01")
        .contains("dominated", "by opportunity/fraud/ashire+bshire");
    assertThat(opportunity(1, 200)).contains("In one stage: Ashire, Bshire");
  }

  @Test
  void of_an_opportunity_tells_each_finding_with_rule_reference_and_rows() {
    assertThat(opportunity(1, 200))
        .containsSubsequence(
            "Why",
            "[1] Pooling cuts the risk by 70 %.",
            "way/joint-unit · method §5 · illustrative",
            "the joint unit, above",
            "parameters/availability.yaml",
            "Ashire is overdue.",
            "threats.csv, row 27 (ashire/fraud)",
            "Teams differ.",
            "what it means to Ashire: risk 1,369.75 before, 406.125 as one joint unit");
  }

  @Test
  void of_a_project_shows_value_gates_money_and_findings() {
    String text = project(0, 200);

    // .65 × 67 = 43.55, and 75.6 − 43.55 = 32.05 = .35 × 91.5714
    assertThat(text)
        .contains("Fraud desk  (project/fraud-desk)", "1 of 1", "75.6 of 100 by the weight set")
        .containsPattern("need +67 +0\\.65 +43\\.55\n")
        .containsPattern("risk +91\\.5714 +0\\.35 +32\\.05\n")
        .containsPattern("lead +start +failed +No lead\\.")
        .containsPattern("running cost +not known +a year")
        .contains("others pay 75 %, which is £270,000, and the forces £90,000: Ashire £60,000.50")
        .containsSubsequence("It concerns much risk.", "the risk it concerns: Fraud in Ashire")
        .contains("projects.csv, row 5 (fraud-desk)", "made up to show the method: need");
  }

  @Test
  void say_at_the_top_that_they_rest_on_rows_made_up() {
    assertThat(List.of(opportunity(1, 300), project(0, 300)))
        .allSatisfy(
            text ->
                assertThat(text.substring(0, text.indexOf("\n\n", 30)))
                    .contains("What follows is illustrative"));
  }

  @Test
  void of_an_opportunity_says_what_the_joint_unit_stands_for() {
    assertThat(opportunity(1, 200))
        .containsSubsequence("The joint unit", "whatever the way of working.", "One unit");
  }

  @Test
  void of_a_project_without_a_rank_says_why() {
    assertThat(project(1, 200)).contains("none: It worsens the service.");
  }

  @Test
  void of_a_service_gives_route_reason_groups_and_rows() {
    assertThat(service("service/riots", 200))
        .contains("Riots  (service/riots)", "existing unit", "4 possible, 3 connected, 0 listed")
        .contains("1,234.5 harm points a year (partial: a force is not assessed)")
        .contains("[1] A live unit serves every force in Riots.", "what the forces returned")
        .containsPattern("Bshire +critical +1,234\\.5 +100 % +risk/bshire/riots");
    assertThat(service("service/fraud", 200))
        .contains("4 possible, 3 connected, 6 listed")
        .containsPattern("1 +Ashire, Bshire +joint unit +1,927 +51\\.0")
        .contains("Cshire stands back from Bshire");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 120})
  void keep_to_the_width_of_the_page(int width) {
    List<String> texts =
        List.of(opportunity(2, width), project(1, width), service("service/fraud", width));

    assertThat(texts)
        .flatExtracting(text -> List.of(text.split("\n", -1)))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }
}
