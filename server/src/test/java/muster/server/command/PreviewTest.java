package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster preview")
class PreviewTest {
  private static final String MARKED = "OFFICIAL-SENSITIVE,";

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

  private JsonNode json(Object... words) throws IOException {
    return new ObjectMapper()
        .readTree(fine(Stream.concat(Stream.of("--format", "json"), Stream.of(words)).toArray()));
  }

  /** What each edit is valid with, its own number included. */
  private static List<String> with(JsonNode preview) {
    return preview.get("edits").findValues("with").stream().map(JsonNode::toString).toList();
  }

  @Test
  void keeps_edits_apart_and_does_not_blame_one_for_what_the_one_it_needs_moves()
      throws IOException {
    String weights = "tables/opportunity-weights.csv";
    mine.replace(weights, "2009-12,risk reduction,0.5", "2009-12,risk reduction,0.4")
        .replace(weights, "2009-12,savings,0.15", "2009-12,savings,0.25")
        .replace(weights, "2010-13,savings,0.45", "2010-13,savings,0.35")
        .replace(weights, "2010-13,readiness,0.2", "2010-13,readiness,0.3")
        .replace("tables/ways-of-working.csv", "aligned policy,6,0.02", "aligned policy,9,0.05")
        .replace("tables/ways-of-working.csv", "shared procurement,5,", "shared procurement,6,");

    JsonNode json = json();

    assertThat(with(json)).containsExactly("[1,2]", "[1,2]", "[3,4]", "[3,4]", "[5,6]", "[6]");
    assertThat(json.at("/edits/4/edit/name").asText()).isEqualTo("shared procurement");
    assertThat(json.at("/edits/4/beyond").toString()).isEqualTo("[6]");
    assertThat(json.at("/edits/4/moved")).isEmpty();
    assertThat(json.at("/edits/5/moved")).isNotEmpty();
    assertThat(json.get("causes").findValues("edits").toString()).contains("6").doesNotContain("5");
    assertThat(json.at("/edits/4/effect").asText())
        .isEqualTo("valid only with edit 6; on top of edit 6 it moves nothing on this data");
  }

  @Test
  void tries_edits_on_the_dataset_with_their_own_words() throws IOException {
    mine.replace(
        "tables/trends.csv",
        "rising,1.25,20,2009-04-01,,",
        "rising,1.3,20,2009-05-01,2009-12-31,ours\nrising,1.4,20,2010-01-01,,");

    JsonNode json = json();

    assertThat(json.at("/edits/0/edit/presence").asText()).isEqualTo("left");
    assertThat(with(json)).containsExactly("[1,3]", "[1,2,3]", "[1,3]");
    assertThat(json.at("/edits/0/trial").asText()).isEqualTo("together");
    assertThat(json.at("/edits/1/trial").asText()).isEqualTo("other day");
  }

  @Test
  void tries_a_rule_with_its_examples_and_without_the_other_edits() throws IOException {
    mine.replace("flag/stale.drl", "$age : age > $limit", "$age : age >= $limit")
        .replace("flag/stale.examples.yaml", "age: 365}", "age: 364}")
        .replace("flag/stale.examples.yaml", "age: 90}", "age: 89}")
        .replace("parameters/team-budget.yaml", "value: 1200000", "value: 1300000");

    JsonNode json = json();

    assertThat(json.at("/edits/1/edit/name").asText()).isEqualTo("flag/stale");
    assertThat(json.at("/edits/1/trial").asText()).isEqualTo("alone");
  }

  @Test
  void marks_a_refusal_that_quotes_the_dataset() throws IOException {
    mine.replace("risk/threat.drl", "effective: 2009-04-01", "effective: 2011-04-01");

    Run run = preview();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().findFirst()).contains("OFFICIAL-SENSITIVE");
    assertThat(run.out().lines().count()).isGreaterThan(1);
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
    List<String> results = rows.stream().filter(row -> row.endsWith(",1")).toList();
    assertThat(results)
        .anyMatch(row -> row.contains(",risk,risk/") && row.contains(",illustrative,"));
    assertThat(results.size()).isGreaterThanOrEqualTo(json.at("/comparison/moved").size());
    rankings(json, rows);
    for (JsonNode force : json.get("forces")) {
      String ids =
          StreamSupport.stream(force.get("moved").spliterator(), false)
              .map(JsonNode::asText)
              .collect(Collectors.joining(";"));
      String what = ids.isEmpty() ? "nothing changes,,yes" : "moved,," + ids;
      assertThat(rows)
          .contains(MARKED + "force," + force.get("force").asText() + ",changed," + what + ",,,");
    }
    assertThat(rows).last().isEqualTo(MARKED + "preview,,changed,nothing changes,,no,,,");
  }

  /** What has changed places and what enters and leaves the top ten stands in both. */
  private static void rankings(JsonNode json, List<String> rows) {
    List<String> told = new ArrayList<>();
    for (JsonNode ranking : json.at("/comparison/rankings")) {
      for (JsonNode swap : ranking.get("notable")) {
        told.add(
            "swap,%s,changed,above %s,no,yes,,,"
                .formatted(swap.get("rose").asText(), swap.get("fell").asText()));
      }
      ranking
          .get("enteredTop")
          .forEach(id -> told.add("top ten," + id.asText() + ",entered,top ten,no,yes,,,"));
      ranking
          .get("leftTop")
          .forEach(id -> told.add("top ten," + id.asText() + ",left,top ten,yes,no,,,"));
    }
    assertThat(told).anyMatch(t -> t.startsWith("swap,")).anyMatch(t -> t.contains(",left,"));
    assertThat(rows).containsAll(told.stream().map(t -> MARKED + t).toList());
    assertThat(rows).anyMatch(r -> r.startsWith(MARKED + "order,risk,changed,up,,"));
  }

  @Test
  void says_in_csv_too_that_nothing_changes() {
    assertThat(fine("--format", "csv").lines())
        .last()
        .isEqualTo(MARKED + "preview,,changed,nothing changes,,yes,,,");
  }
}
