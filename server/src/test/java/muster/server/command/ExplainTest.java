package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
