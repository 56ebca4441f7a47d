package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster diff")
class DiffTest {
  @TempDir Path parent;

  private EditedRules mine;

  @BeforeEach
  void copy() throws IOException {
    mine = EditedRules.below(parent);
  }

  private String diff() {
    Run run = Run.of("diff", mine.folder());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    // Where lines are broken is for the eye.
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void says_that_nothing_differs() {
    assertThat(diff()).contains("Nothing differs.");
  }

  @Test
  void tells_a_band_by_its_ends() throws IOException {
    mine.replace("tables/bands.csv", "100..300", "100..250")
        .replace("tables/bands.csv", "300..1000", "250..900")
        .replace("tables/bands.csv", ">=1000", ">=900");

    assertThat(diff())
        .contains(
            "1 `medium` ends at 250 instead of 300, from 2009-04-01 (tables/bands.csv:3)",
            "2 `high` begins at 250 instead of 300 and ends at 900 instead of 1000, from"
                + " 2009-04-01 (tables/bands.csv:4)",
            "3 `critical` begins at 900 instead of 1000, from 2009-04-01 (tables/bands.csv:5)",
            "3 edits.");
  }

  @Test
  void tells_a_row_that_takes_the_place_of_another_as_one_edit() throws IOException {
    mine.replace(
        "tables/urgencies.csv",
        "overdue,60,2009-04-01,,Method section 5; R19; a default of ours\n",
        """
        overdue,60,2009-04-01,2010-03-31,Method section 5; R19; a default of ours
        overdue,70,2010-04-01,,our circular
        """);

    assertThat(diff())
        .contains(
            "1 `overdue` gives 70 points instead of 60, from 2010-04-01 (tables/urgencies.csv:3)",
            "1 edit.");
    assertThat(Run.of("diff", mine.folder(), Run.RULES).out())
        .contains(
            "`overdue` gives 60 points instead of 70, from 2010-04-01 (tables/urgencies.csv:2)");
  }

  @Test
  void tells_a_row_that_takes_the_place_of_another_and_says_the_same() throws IOException {
    mine.replace(
        "tables/urgencies.csv",
        "overdue,60,2009-04-01,,Method section 5; R19; a default of ours\n",
        """
        overdue,60,2009-04-01,2010-03-31,Method section 5; R19; a default of ours
        overdue,60,2010-04-01,,our circular
        """);

    assertThat(diff())
        .contains(
            "1 `overdue` is as before, from 2010-04-01 on, and rests on `our circular` instead of"
                + " `Method section 5; R19; a default of ours` (tables/urgencies.csv:3)",
            "1 edit.");
  }

  @Test
  void tells_one_row_or_value_whose_day_and_figure_both_change_as_one_edit() throws IOException {
    mine.replace("tables/trends.csv", "rising,1.25,20,2009-04-01,,", "rising,1.3,20,2009-05-01,,")
        .replace("parameters/access-factor.yaml", "from: 2009-04-01", "from: 2009-05-01")
        .replace("parameters/access-factor.yaml", "value: 0.8", "value: 0.7");

    assertThat(diff())
        .contains(
            "`rising` multiplies demand by 1.3 instead of 1.25; counts from 2009-05-01 instead of"
                + " 2009-04-01 (tables/trends.csv:4)",
            "; counts from 2009-05-01 instead of 2009-04-01 (parameters/access-factor.yaml:",
            "2 edits.")
        .doesNotContain("taken away", "is a new");
  }

  @Test
  void tells_a_further_row_of_a_word_from_a_new_word() throws IOException {
    mine.replace(
        "tables/trends.csv",
        "rising,1.25,20,2009-04-01,,",
        "rising,1.3,20,2010-04-01,,ours\nrising,1.2,20,2009-04-01,2010-03-31,");

    assertThat(diff())
        .contains(
            "`rising` has a further row: factor 1.3, urgency 20, from 2010-04-01",
            "`rising` multiplies demand by 1.2 instead of 1.25; ends on 2010-03-31")
        .doesNotContain("is a new");
  }

  @Test
  void tells_weights_order_answers_and_words() throws IOException {
    mine.replace("tables/opportunity-weights.csv", "2009-12,savings,0.15", "2009-12,savings,0.20")
        .replace("tables/opportunity-weights.csv", "2009-12,urgency,0.2", "2009-12,urgency,0.15")
        .replace("tables/routes.csv", "local,2,", "local,3,")
        .replace("tables/routes.csv", "excluded,3,", "excluded,2,")
        .replace("tables/bands.csv", "300..1000,yes", "300..1000,no")
        .replace("tables/trends.csv", "rising,1.25", "rising,1.3")
        .add("tables/flags.csv", "watched,\"looked at, closely\",2010-04-01,,ours\n")
        .add("tables/curves.csv", "savings,1000000,60,2009-04-01,,ours\n")
        .replace("tables/urgencies.csv", "R19; a default of ours", "R19; our circular");

    assertThat(diff())
        .contains(
            "`savings` of the weight set `2009-12` weighs 0.20 instead of 0.15, from 2009-04-01"
                + " (tables/opportunity-weights.csv:3)",
            "`local` is tried third instead of second, from 2009-04-01 (tables/routes.csv:3)",
            "`excluded` is tried second instead of third, from 2009-04-01",
            "`high` no longer counts as high, from 2009-04-01 (tables/bands.csv:4)",
            "`rising` multiplies demand by 1.3 instead of 1.25, from 2009-04-01",
            "`watched` is a new flag: meaning `looked at, closely`, from 2010-04-01",
            "`savings` at 1000000 is a new point of the curve: points 60, from 2009-04-01",
            "`overdue` rests on `Method section 5; R19; our circular` instead of"
                + " `Method section 5; R19; a default of ours`");
  }

  @Test
  void tells_parameters_with_their_unit_and_day() throws IOException {
    mine.add(
            "parameters/stale-after.yaml",
            "  - from: 2010-04-01\n    value: 400\n    reference: ours\n")
        .replace("parameters/claim-benchmark.yaml", "value: 0.25", "value: 0.3")
        .replace("parameters/access-factor.yaml", "from: 2009-04-01", "from: 2009-05-01")
        .replace("parameters/deadline-near.yaml", "title: How far off", "title: How far away");

    assertThat(diff())
        .contains(
            "`stale-after` is 400 days instead of 365 days, from 2010-04-01"
                + " (parameters/stale-after.yaml:9)",
            "`claim-benchmark` is 0.3 instead of 0.25 (fraction of spending), from 2009-04-01"
                + " (parameters/claim-benchmark.yaml:7)",
            "`access-factor` of 0.8 counts from 2009-05-01 instead of 2009-04-01",
            "the title of `deadline-near` is `How far away a deadline may be to be near`");
  }

  @Test
  void tells_a_rule_by_what_it_asks_and_shows_the_lines() throws IOException {
    mine.replace("flag/stale.drl", "$age : age > $limit", "$age : age >= $limit")
        .replace("flag/stale.drl", "effective: 2009-04-01", "effective: 2010-04-01")
        .remove("flag/low-confidence.drl")
        .remove("flag/low-confidence.examples.yaml");

    assertThat(diff())
        .contains(
            "the rule `flag/stale` counts from 2010-04-01 instead of 2009-04-01; asks of"
                + " `Evidence` `$age : age >= $limit` instead of `$age : age > $limit`"
                + " (flag/stale.drl:3)",
            "− Evidence(force == $force, service == $service, $row : row, $age : age > $limit)",
            "+ Evidence(force == $force, service == $service, $row : row, $age : age >= $limit)",
            "the rule `flag/low-confidence` is taken away: A row behind the score is graded low"
                + " (flag/low-confidence.drl:1 of A)",
            "2 edits.");
  }

  @Test
  void says_which_half_of_a_rule_differs_where_a_line_is_only_part_of_it() throws IOException {
    mine.replace(
            "gate/predecessors-unfinished.drl",
            "$before : Predecessor(project == $project, status != \"finished\"",
            "$before : Predecessor(project == $project, status == \"live\"")
        .replace("project/savings.drl", "- $setUp + $external)", "- $setUp - $external)");

    assertThat(diff())
        .contains(
            "the rule `gate/predecessors-unfinished` differs in its condition (gate/",
            "− $before : Predecessor(project == $project, status != \"finished\"",
            "+ $before : Predecessor(project == $project, status == \"live\"",
            "the rule `project/savings` differs in its conclusion (project/savings.drl:");
  }

  @Test
  void says_so_where_only_examples_or_the_writing_differ() throws IOException {
    mine.replace("flag/stale.examples.yaml", "- name: ", "- name: again, ")
        .replace("tables/trends.csv", "steady,1,0", "steady,1.0,0");

    assertThat(diff())
        .contains(
            "the examples of `flag/stale` are changed (flag/stale.examples.yaml:1)",
            "the file is written differently and says the same (tables/trends.csv:3)");
  }

  @Test
  void is_there_for_tools() throws IOException {
    mine.replace("tables/trends.csv", "rising,1.25", "rising,1.3");

    JsonNode json =
        new ObjectMapper().readTree(Run.of("diff", mine.folder(), "--format", "json").out());

    assertThat(json.at("/edits/0/path").asText()).isEqualTo("tables/trends.csv");
    assertThat(json.at("/edits/0/line").asInt()).isEqualTo(4);
    assertThat(json.at("/edits/0/name").asText()).isEqualTo("rising");
    assertThat(json.at("/edits/0/from").asText()).isEqualTo("2009-04-01");
    assertThat(json.at("/edits/0/changes/0/what").asText()).isEqualTo("factor");
    assertThat(json.at("/edits/0/changes/0/after").asText()).isEqualTo("1.3");
    assertThat(json.at("/before").asText()).isNotEqualTo(json.at("/after").asText());
  }

  @Test
  void gives_tools_the_day_from_which_a_row_takes_the_place_of_another() throws IOException {
    mine.replace(
            "tables/urgencies.csv",
            "overdue,60,2009-04-01,,Method section 5; R19; a default of ours\n",
            """
            overdue,60,2009-04-01,2010-03-31,Method section 5; R19; a default of ours
            overdue,70,2010-04-01,,our circular
            """)
        .replace("tables/trends.csv", "1.25,20,2009-04-01,,", "1.25,20,2009-04-01,2011-03-31,");

    JsonNode json =
        new ObjectMapper().readTree(Run.of("diff", mine.folder(), "--format", "json").out());

    assertThat(json.at("/edits/0/name").asText()).isEqualTo("rising");
    assertThat(json.at("/edits/0/from").asText()).isEqualTo("2011-04-01");
    assertThat(json.at("/edits/1/name").asText()).isEqualTo("overdue");
    assertThat(json.at("/edits/1/from").asText()).isEqualTo("2010-04-01");
  }

  @Test
  void says_which_side_is_wrong_and_what_it_cannot_do() throws IOException {
    mine.replace("tables/trends.csv", "rising,1.25", "rising,1,25");

    Run wrong = Run.of("diff", Run.RULES, mine.folder());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("On side B:", "tables/trends.csv:4");
    assertThat(Run.of("diff", Run.RULES, "--format", "csv").err()).contains("`diff` has no csv");
  }
}
