package muster.server.http;

import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("E02 A draft is checked, held against what serves, and previewed on a live round")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class E02RuleBooksAreReviewedTest {
  private static final String BOOKS = "api/v1/rule-books/";
  private static final String LEAD = "policy-lead";
  private static final String PREVIEW = "/preview?round=east-midlands-2010";

  @TempDir static Path folder;
  private static RunningService service;
  private static long good;
  private static long bad;

  @BeforeAll
  static void start() {
    service = RunningService.start(folder);
    good = upload(EditedBook.body("Wider high band"));
    bad =
        upload(
            EditedBook.body(
                "A slip",
                Map.of(
                    EditedBook.RULE,
                    EditedBook.text(EditedBook.RULE).replace("JudgedRisk(", "JugdedRisk("))));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static long upload(String body) {
    return json(service.send(service.post(LEAD, "api/v1/rule-books", body))).path("draft").asLong();
  }

  private static HttpResponse<byte[]> get(String path) {
    return service.send(service.as(LEAD, BOOKS + path));
  }

  private static HttpResponse<byte[]> check(long draft) {
    return service.send(service.post(LEAD, BOOKS + draft + "/checks", "{}"));
  }

  @Test
  @Order(1)
  void nothing_of_a_draft_is_read_before_its_check() {
    for (String what : List.of("/diff", PREVIEW)) {
      HttpResponse<byte[]> answer = get(good + what);
      assertThat(answer.statusCode()).as(text(answer)).isEqualTo(409);
      assertThat(text(answer)).contains("was not checked yet; check it first");
    }
    assertThat(get(good + "/check").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void a_check_tells_every_problem_and_is_kept() {
    HttpResponse<byte[]> made = check(bad);

    assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
    assertThat(header(made, "Location")).isEqualTo("/" + BOOKS + bad + "/check");
    JsonNode found = json(made);
    assertThat(found.path("passed").asBoolean()).isFalse();
    JsonNode first = found.path("errors").path(0);
    assertThat(first.path("file").asText()).isEqualTo(EditedBook.RULE);
    // The slip stands in line 8 of the rule.
    assertThat(first.path("row").asInt()).isEqualTo(8);
    assertThat(first.toString()).contains("JugdedRisk", "JudgedRisk");
    assertThat(json(get(bad + "/check"))).isEqualTo(found);
    assertThat(json(get(String.valueOf(bad))).path("state").asText()).isEqualTo("check-failed");
  }

  @Test
  @Order(3)
  void a_draft_that_fails_its_check_cannot_go_on() {
    String reason = "{\"reason\": \"Let it be.\"}";
    HttpResponse<byte[]> approval =
        service.send(service.post("approver", BOOKS + bad + "/approvals", reason));
    HttpResponse<byte[]> publication =
        service.send(service.post(LEAD, BOOKS + bad + "/publications", reason));

    for (HttpResponse<byte[]> answer : List.of(approval, publication, get(bad + PREVIEW))) {
      assertThat(answer.statusCode()).as(text(answer)).isEqualTo(409);
      assertThat(text(answer)).contains("did not pass its check; upload one that does");
    }
  }

  @Test
  @Order(4)
  void a_check_of_a_right_draft_passes() {
    JsonNode found = json(check(good));

    assertThat(found.path("passed").asBoolean()).as(found.toString()).isTrue();
    assertThat(found.path("errors")).isEmpty();
    assertThat(found.path("ruleBook").asText()).isEqualTo(EditedBook.hash());
    assertThat(found.path("examples").asInt()).isPositive();
  }

  @Test
  @Order(5)
  void the_difference_is_told_in_policy_words() {
    JsonNode difference = json(get(good + "/diff"));

    assertThat(difference.path("before").asText()).isEqualTo(EditedBook.shippedHash());
    assertThat(difference.path("after").asText()).isEqualTo(EditedBook.hash());
    assertThat(difference.path("edits").findValuesAsText("sentence"))
        .anyMatch(s -> s.contains("`high` begins at 250 instead of 300"));
    assertThat(difference.path("edits").findValuesAsText("path"))
        .containsOnly(EditedBook.TABLE, EditedBook.RULE);
    assertThat(json(get(good + "/diff?against=" + good)).path("edits")).isEmpty();
    assertThat(json(get("current/diff?against=" + good)).path("before").asText())
        .isEqualTo(EditedBook.hash());
  }

  @Test
  @Order(6)
  void a_preview_tells_what_would_move_on_a_live_round() {
    HttpResponse<byte[]> answer = get(good + PREVIEW);

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    assertThat(header(answer, "Muster-Marking")).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(header(answer, "Muster-Standing")).isEqualTo("provisional");
    assertThat(json(answer).path("nothingChanges").asBoolean()).isFalse();
    // The one risk from 250 to 300 points.
    assertThat(json(answer).path("forces"))
        .filteredOn(force -> !force.path("moved").isEmpty())
        .extracting(force -> force.path("force").asText())
        .containsExactly("northamptonshire");
    JsonNode history = json(get(String.valueOf(good))).path("history");
    JsonNode last = history.path(history.size() - 1);
    assertThat(last.path("what").asText()).isEqualTo("previewed");
    assertThat(last.path("detail").path("round").asText()).isEqualTo("east-midlands-2010");
  }

  @Test
  @Order(7)
  void a_preview_is_a_table_too() {
    HttpResponse<byte[]> answer =
        service.send(service.as(LEAD, BOOKS + good + PREVIEW).header("Accept", "text/csv"));

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith("text/csv");
    assertThat(text(answer)).contains("OFFICIAL-SENSITIVE", "northamptonshire");
    assertThat(get(good + PREVIEW.replace("preview", "preview.csv")).body())
        .isEqualTo(answer.body());
    // The same preview of the same round was noted before.
    assertThat(json(get(String.valueOf(good))).path("history").findValuesAsText("what"))
        .containsOnlyOnce("previewed");
  }

  @Test
  @Order(8)
  void a_preview_needs_a_live_round_a_day_and_weights_that_there_are() {
    assertThat(get(good + "/preview").statusCode()).isEqualTo(400);
    HttpResponse<byte[]> misspelt = get(good + "/preview?round=east-midland-2010");
    assertThat(misspelt.statusCode()).isEqualTo(404);
    assertThat(text(misspelt)).contains("Did you mean `east-midlands-2010`?");
    assertThat(get(good + PREVIEW + "&on=yesterday").statusCode()).isEqualTo(400);
    assertThat(get(good + PREVIEW + "&weights=mine").statusCode()).isEqualTo(400);
    assertThat(get(good + PREVIEW + "&colour=red").statusCode()).isEqualTo(400);
  }
}
