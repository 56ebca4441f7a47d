package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster explain")
class ExplainTest {
  @Test
  void leads_from_the_band_down_to_rows_rules_and_references() {
    Run run = Run.of("explain", Run.EAST_MIDLANDS, "risk/nottinghamshire/hi-tech-crime");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Hi-tech crime in Nottinghamshire")
        .containsSubsequence("risk/band", "risk/calculated", "protection/cover", "threat/strand")
        .containsPattern("threats\\.csv, row \\d+ \\(nottinghamshire/hi-tech-crime\\)")
        .containsPattern("capabilities\\.csv, row \\d+ \\(nottinghamshire/hi-tech-crime\\)")
        .contains("parameters/default-availability.yaml", "tables/harm-levels.csv", "R17")
        .contains("illustrative");
  }

  @Test
  void shows_improvement_plans_as_planned_and_not_scored_R3() {
    assertThat(Run.of("explain", Run.EAST_MIDLANDS, "risk/derbyshire/hi-tech-crime").out())
        .containsSubsequence("Planned, not scored", "improvements.csv");
  }

  @Test
  void shows_both_scores_of_a_judged_risk_R3() {
    assertThat(
            Run.of("explain", Run.EAST_MIDLANDS, "risk/northamptonshire/critical-incidents").out())
        .contains("320 counts for band and rank in place of the calculated")
        .contains("By head of crime (illustrative)");
  }

  @Test
  void gives_the_reason_where_a_return_is_not_assessed() {
    Run run = Run.of("explain", Run.EAST_MIDLANDS, "risk/leicestershire/civil-contingencies");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Not assessed, which is never counted as zero", "environmental");
  }

  @Test
  void shows_the_event_that_takes_people_away_on_the_day_R20() {
    assertThat(
            Run.of(
                    "explain",
                    Run.EAST_MIDLANDS,
                    "risk/derbyshire/public-order",
                    "--on",
                    "2012-08-01")
                .out())
        .contains("london-olympics-2012");
  }

  @Test
  void takes_the_forces_of_a_group_in_any_order() {
    String sorted = "opportunity/hi-tech-crime/derbyshire+nottinghamshire";
    String turned = "opportunity/hi-tech-crime/nottinghamshire+derbyshire";

    assertThat(Run.of("explain", Run.EAST_MIDLANDS, turned).out())
        .isNotEmpty()
        .isEqualTo(Run.of("explain", Run.EAST_MIDLANDS, sorted).out());
  }

  @Test
  void says_why_a_group_is_not_listed() {
    Run apart =
        Run.of(
            "explain", Run.EAST_MIDLANDS, "opportunity/hi-tech-crime/derbyshire+northamptonshire");
    Run closed =
        Run.of(
            "explain",
            Run.EAST_MIDLANDS,
            "opportunity/counter-terrorism/derbyshire+leicestershire");

    assertThat(apart.code()).isEqualTo(2);
    assertThat(apart.err()).contains("do not adjoin").doesNotContain("did you mean");
    assertThat(closed.err()).contains("its route is `national`");
  }

  @Test
  void puts_the_marking_before_what_it_says_of_the_round() {
    assertThat(
            Run.of(
                    "explain",
                    Run.EAST_MIDLANDS,
                    "opportunity/hi-tech-crime/derbyshire+northamptonshire")
                .err())
        .startsWith("OFFICIAL-SENSITIVE\nmuster: `opportunity/");
    assertThat(Run.of("explain", Run.EAST_MIDLANDS, "oportunity/hi-tech/derbyshire").err())
        .startsWith("OFFICIAL-SENSITIVE\nmuster: ");
  }

  @Test
  void says_why_also_where_the_group_was_misspelt() {
    assertThat(
            Run.of(
                    "explain",
                    Run.EAST_MIDLANDS,
                    "opportunity/hitech-crime/darbyshire+northamptonshire")
                .err())
        .contains(
            "`opportunity/hi-tech-crime/derbyshire+northamptonshire` is not listed: its forces do not"
                + " adjoin as one piece.");
  }

  @Test
  void takes_the_sizes_of_groups_from_the_rule_book(@TempDir Path folder) throws IOException {
    Path rules = CompareTest.copy(Run.RULES, folder);
    CompareTest.replace(rules.resolve("parameters/group-most.yaml"), "value: 5", "value: 3");
    String four = "derbyshire+leicestershire+lincolnshire+nottinghamshire";

    assertThat(unlisted("hi-tech-crime/" + four, "--rules", rules))
        .contains("a group has at most 3 forces.");
  }

  @Test
  void knows_who_may_join_although_adjoining_nobody(@TempDir Path folder) throws IOException {
    Path rules = CompareTest.copy(Run.RULES, folder);
    CompareTest.replace(rules.resolve("parameters/fewest-threatened.yaml"), "value: 2", "value: 3");
    Files.writeString(
        rules.resolve("tables/joining.csv"),
        "hi-tech-crime,northamptonshire,2009-04-01,,R23\n",
        StandardOpenOption.APPEND);

    assertThat(unlisted("hi-tech-crime/derbyshire+northamptonshire", "--rules", rules))
        .contains("2 of its forces face any threat in Hi-tech crime, and there must be at least 3.")
        .doesNotContain("adjoin");
    assertThat(unlisted("hi-tech-crime/derbyshire+west-yorkshire", "--rules", rules))
        .contains("West Yorkshire is outside the region");
  }

  @Test
  void calls_no_service_closed_whose_groups_do_not_adjoin(@TempDir Path folder) throws IOException {
    Path data = CompareTest.copy(Run.EAST_MIDLANDS, folder);
    Files.writeString(data.resolve("borders.csv"), "force_a,force_b\n");

    Run run = Run.of("explain", data, "opportunity/hi-tech-crime/derbyshire+nottinghamshire");

    assertThat(run.err()).contains("do not adjoin as one piece").doesNotContain("route");
    assertThat(Run.of("assess", data, "--table", "opportunities").out().replaceAll("\\s+", " "))
        .contains("Hi-tech crime eligible Groups are looked at, but no forces adjoin.");
  }

  private static String unlisted(String group, Object... options) {
    List<Object> words =
        new ArrayList<>(List.of("explain", Run.EAST_MIDLANDS, "opportunity/" + group));
    words.addAll(List.of(options));
    Run run = Run.of(words.toArray());
    assertThat(run.code()).isEqualTo(2);
    return run.err();
  }

  @Test
  void says_in_any_case_which_kind_was_meant() {
    assertThat(Run.of("explain", Run.EAST_MIDLANDS, "oportunity/x/y").err())
        .contains("did you mean `opportunity/");
  }

  @Test
  void suggests_the_nearest_id() {
    Run run = Run.of("explain", Run.EAST_MIDLANDS, "risk/derbyshire/hightech-crime");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("`risk/derbyshire/hightech-crime`")
        .contains("did you mean `risk/derbyshire/hi-tech-crime`?");
    assertThat(Run.of("explain", Run.EAST_MIDLANDS, "derbyshire/hi-tech-crime").err())
        .contains("did you mean `risk/derbyshire/hi-tech-crime`?");
  }

  @Test
  void never_changes_the_force_to_match_a_service() {
    Run service = Run.of("explain", Run.EAST_MIDLANDS, "risk/derbyshire/foo");
    Run force = Run.of("explain", Run.EAST_MIDLANDS, "risk/wessex/hi-tech-crime");
    Run both = Run.of("explain", Run.EAST_MIDLANDS, "risk/darbyshire/hitech-crime");
    Run neither = Run.of("explain", Run.EAST_MIDLANDS, "something");

    assertThat(service.err())
        .contains("its services are ", "hi-tech-crime, ")
        .doesNotContain("did you");
    assertThat(force.err()).contains("its forces are derbyshire, ").doesNotContain("did you");
    assertThat(both.err()).contains("did you mean `risk/derbyshire/hi-tech-crime`?");
    assertThat(neither.err())
        .contains("an id reads risk/FORCE/SERVICE, service/SERVICE, ", ", such as risk/");
  }

  @Test
  void says_when_a_dataset_has_nothing_to_explain(@TempDir Path folder) throws IOException {
    for (String name : List.of("round.csv", "services.csv")) {
      Files.copy(Run.EAST_MIDLANDS.resolve(name), folder.resolve(name));
    }
    for (String name : List.of("threats.csv", "capabilities.csv")) {
      String text = Files.readString(Run.EAST_MIDLANDS.resolve(name));
      Files.writeString(folder.resolve(name), text.substring(0, text.indexOf('\n') + 1));
    }
    Files.writeString(folder.resolve("forces.csv"), "force,name,region,partner\nbtp,BTP,UK,yes\n");

    Run explained = Run.of("explain", folder, "risk/derbyshire/hi-tech-crime");
    Run assessed = Run.of("assess", folder);

    assertThat(explained.code()).isEqualTo(2);
    assertThat(explained.err()).contains("it has no force and service to explain");
    assertThat(assessed.out())
        .contains("Nothing could be assessed.", "The round has no force and service to assess.")
        .doesNotContain("Every return could be assessed");
  }
}
