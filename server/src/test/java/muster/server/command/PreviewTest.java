package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster preview")
class PreviewTest {
  @TempDir Path parent;

  private EditedRules mine;

  @BeforeEach
  void copy() throws IOException {
    mine = EditedRules.below(parent);
  }

  private Run preview(Object... words) {
    return Run.of(
        Stream.concat(
                Stream.of("preview", Run.EAST_MIDLANDS, "--with", mine.folder()), Stream.of(words))
            .toArray());
  }

  private String fine(Object... words) {
    Run run = preview(words);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  /** Where lines are broken is for the eye. */
  private static String flat(String page) {
    return page.replaceAll("\\s+", " ");
  }

  @Test
  void says_that_nothing_differs_and_nothing_changes() {
    assertThat(fine())
        .startsWith("OFFICIAL-SENSITIVE\n")
        .contains("Nothing differs.", "nothing changes")
        .endsWith("\nOFFICIAL-SENSITIVE\n");
  }

  @Test
  void tells_edits_that_are_valid_only_together_as_one_cause() throws IOException {
    mine.replace("tables/bands.csv", "100..300", "100..250")
        .replace("tables/bands.csv", "300..1000", "250..1000");

    // Strategic roads policing of Northamptonshire has the one risk from 250 to 300 (275.5).
    assertThat(flat(fine()))
        .contains(
            "`high` begins at 250 instead of 300, from 2009-04-01 (tables/bands.csv:4)"
                + " → valid only with edit 1; together they move 1 risk",
            "Bands: 1 medium → high.",
            "Northamptonshire: 1 risk Strategic roads policing: band medium → high",
            "Derbyshire: nothing changes",
            "moved by edits 1 and 2 together",
            "76 ranked, in the same order");
  }

  @Test
  void tells_from_when_an_edit_counts_and_which_of_several_moves_what() throws IOException {
    mine.add(
            "parameters/stale-after.yaml",
            "  - from: 2010-04-01\n    value: 400\n    reference: ours\n")
        .replace("parameters/team-budget.yaml", "value: 1200000", "value: 1300000")
        .replace("parameters/deadline-near.yaml", "title: How far off", "title: How far away");

    assertThat(flat(fine()))
        .contains(
            "moves nothing yet: counts from 2010-04-01; preview with --on 2010-04-01",
            "→ alone moves 1 figure of money",
            "savings: target 1,200,000 → 1,300,000",
            "moved by edit 2 alone",
            "→ moves nothing: it is for readers, and no result rests on it");
    assertThat(flat(fine("--on", "2010-04-01")))
        .contains("`stale-after` is 400 days instead of 365 days, from 2010-04-01")
        .doesNotContain("moves nothing yet");
  }

  @Test
  void says_nothing_changes_and_names_the_edits_all_the_same() throws IOException {
    mine.replace("tables/routes.csv", "local,2,", "local,3,")
        .replace("tables/routes.csv", "excluded,3,", "excluded,2,");

    assertThat(flat(fine()))
        .contains(
            "`local` is tried third instead of second",
            "together they move nothing on this data",
            "nothing changes");
  }

  @Test
  void says_which_edits_were_not_tried() throws IOException {
    mine.replace("parameters/team-budget.yaml", "value: 1200000", "value: 1300000")
        .replace("parameters/procurement-cost.yaml", "value: ", "value: 1");

    assertThat(flat(fine("--each", "0")))
        .contains(
            "→ not tried alone; `--each N` says how many are",
            "2 edits were not tried alone, because it takes an assessment each; `--each 2` tries"
                + " all.",
            "moved by no edit that was tried alone");
  }

  @Test
  void tells_a_new_rule_with_the_flag_it_needs() throws IOException {
    mine.add("tables/flags.csv", "medium-confidence,graded medium,2009-04-01,,ours\n")
        .add(
            "flag/medium-confidence.drl",
            """
            // title: A row behind the score is graded medium
            // reference: ours
            // effective: 2009-04-01
            // over-fires: never
            // sentence: {$row} is graded medium in confidence.
            rule "flag/medium-confidence"
            when
              Evidence($force : force, $service : service, $row : row, confidence == "medium")
            then
              insert(new Flag($force, $service, "medium-confidence"));
            end
            """)
        .add(
            "flag/medium-confidence.examples.yaml",
            """
            - name: a row graded medium is flagged
              given:
                - Evidence: {force: derbyshire, service: firearms, row: "a row", age: 10, confidence: medium}
              concludes:
                - Flag: {force: derbyshire, service: firearms, flag: medium-confidence}
            - name: low is not medium
              given:
                - Evidence: {force: derbyshire, service: firearms, row: "a row", age: 10, confidence: low}
              concludes: []
            """);

    assertThat(flat(fine()))
        .contains(
            "`medium-confidence` is a new flag: meaning `graded medium`, from 2009-04-01",
            "→ alone moves nothing on this data",
            "it raises the flag `medium-confidence`, from 2009-04-01 (flag/medium-confidence.drl:1)",
            "→ valid only with edit 1; together they move",
            "Flags: `medium-confidence` raised");
  }

  @Test
  void tells_the_problems_of_the_edited_rules_and_nothing_else() throws IOException {
    mine.replace("tables/bands.csv", "300..1000", "350..1000");

    Run run = preview();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("tables/bands.csv:4").doesNotContain("OFFICIAL", "Edits");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void prints_json_and_csv_for_tools() throws IOException {
    mine.replace("tables/trends.csv", "rising,1.25", "rising,1.5");

    JsonNode json = new ObjectMapper().readTree(fine("--format", "json"));

    assertThat(json.get("marking").asText()).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(json.get("nothingChanges").asBoolean()).isFalse();
    assertThat(json.at("/edits/0/edit/path").asText()).isEqualTo("tables/trends.csv");
    assertThat(json.at("/edits/0/trial").asText()).isEqualTo("alone");
    assertThat(json.at("/edits/0/moved")).isNotEmpty();
    assertThat(json.get("causes")).hasSameSizeAs(json.at("/comparison/moved"));
    assertThat(json.at("/causes/0/edits/0").asInt()).isEqualTo(1);
    assertThat(json.at("/forces/0/force").asText()).isEqualTo("derbyshire");
    assertThat(json.at("/comparison/rankings/0/kind").asText()).isEqualTo("risk");

    List<String> rows = fine("--format", "csv").lines().toList();
    assertThat(rows.get(0))
        .isEqualTo("marking,kind,id,presence,what,before,after,unit,basis,because");
    assertThat(rows.get(1))
        .isEqualTo("OFFICIAL-SENSITIVE,edit,1,changed,factor,1.25,1.5,,,tables/trends.csv:4");
    assertThat(rows.subList(4, rows.size()))
        .allMatch(row -> row.endsWith(",1"))
        .anyMatch(row -> row.contains(",risk,risk/") && row.contains(",illustrative,"));
  }
}
