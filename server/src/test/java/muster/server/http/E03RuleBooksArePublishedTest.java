package muster.server.http;

import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("E03 An approved draft is tried and published, and rolled back")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class E03RuleBooksArePublishedTest {
  private static final String BOOKS = "api/v1/rule-books/";
  private static final String LEAD = "policy-lead";
  private static final String APPROVER = "approver";
  private static final String WHY = "{\"reason\": \"The board asked for it.\"}";

  @TempDir static Path folder;
  private static RunningService service;
  private static long draft;

  @BeforeAll
  static void start() {
    service = RunningService.start(folder);
    draft = checked(EditedBook.body("Wider high band"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static long checked(String body) {
    long id =
        json(service.send(service.post(LEAD, "api/v1/rule-books", body))).path("draft").asLong();
    HttpResponse<byte[]> check = service.send(service.post(LEAD, BOOKS + id + "/checks", "{}"));
    assertThat(json(check).path("passed").asBoolean()).as(text(check)).isTrue();
    return id;
  }

  private static HttpResponse<byte[]> post(String account, String path) {
    return service.send(service.post(account, BOOKS + path, WHY));
  }

  private static JsonNode book(Object id) {
    return json(service.send(service.as(LEAD, BOOKS + id)));
  }

  /** That every part of an answer is by one rule book. */
  private static void assertServes(String hash, String band) {
    HttpResponse<byte[]> risks = service.send(service.programmeTeam(EditedBook.RISKS));
    assertThat(risks.statusCode()).as(text(risks)).isEqualTo(200);
    assertThat(header(risks, "Muster-Rule-Book")).isEqualTo(hash);
    assertThat(json(risks).path("assessment").path("ruleBook").asText()).isEqualTo(hash);
    assertThat(json(risks).path("risks").path(0).path("band").asText()).isEqualTo(band);
    assertThat(book("current").path("ruleBook").asText()).isEqualTo(hash);
  }

  @Test
  @Order(1)
  void nothing_is_published_without_an_approval() {
    HttpResponse<byte[]> answer = post(LEAD, draft + "/publications");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(text(answer)).contains("was not approved yet; somebody other than its author must");
    assertThat(post(LEAD, draft + "/approvals").statusCode()).isEqualTo(403);
    assertServes(EditedBook.shippedHash(), EditedBook.SHIPPED_BAND);
  }

  @Test
  @Order(2)
  void a_decision_needs_a_reason() {
    for (String path : new String[] {draft + "/publications", "rollbacks"}) {
      HttpResponse<byte[]> answer =
          service.send(service.post(LEAD, BOOKS + path, "{\"reason\": \"  \"}"));
      assertThat(answer.statusCode()).as(text(answer)).isEqualTo(422);
      assertThat(json(answer).path("errors").path(0).path("column").asText()).isEqualTo("reason");
    }
    assertThat(
            service.send(service.post(APPROVER, BOOKS + draft + "/approvals", "{}")).statusCode())
        .isEqualTo(422);
  }

  @Test
  @Order(3)
  void there_is_nothing_to_roll_back_to_at_first() {
    HttpResponse<byte[]> answer = post(LEAD, "rollbacks");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(text(answer)).contains("nothing to roll back to");
  }

  @Test
  @Order(4)
  void somebody_else_approves_and_the_next_answer_is_by_the_new_rule_book() {
    HttpResponse<byte[]> approval = post(APPROVER, draft + "/approvals");
    assertThat(approval.statusCode()).as(text(approval)).isEqualTo(201);
    assertThat(json(approval).path("state").asText()).isEqualTo("approved");

    HttpResponse<byte[]> publication = post(LEAD, draft + "/publications");

    assertThat(publication.statusCode()).as(text(publication)).isEqualTo(201);
    assertThat(json(publication).path("publication").asInt()).isEqualTo(2);
    assertThat(json(publication).path("draft").asLong()).isEqualTo(draft);
    assertServes(EditedBook.hash(), EditedBook.EDITED_BAND);
    JsonNode history = book(draft).path("history");
    assertThat(history.findValuesAsText("what"))
        .containsExactly("uploaded", "checked", "approved", "tried", "published");
    assertThat(history.path(2).path("by").asText()).isEqualTo(APPROVER);
    assertThat(history.path(4).path("reason").asText()).isEqualTo("The board asked for it.");
    JsonNode trial = history.path(3).path("detail");
    assertThat(trial.path("round").asText()).isEqualTo("east-midlands-2010");
    assertThat(trial.path("errors")).isEmpty();
  }

  @Test
  @Order(5)
  void a_draft_is_published_once() {
    HttpResponse<byte[]> again = post(LEAD, draft + "/publications");

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(text(again)).contains("was published already");
  }

  @Test
  @Order(6)
  void a_trial_that_fails_leaves_the_one_before_serving() {
    // Right by its examples; on the day of the round it says nothing yet.
    String path = "parameters/stale-after.yaml";
    String later = EditedBook.text(path).replace("from: 2009-04-01", "from: 2012-04-01");
    long bad = checked(EditedBook.body("From 2012", Map.of(path, later)));
    post(APPROVER, bad + "/approvals");

    HttpResponse<byte[]> answer = post(LEAD, bad + "/publications");

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(409);
    assertThat(json(answer).path("type").asText()).endsWith(":trial-failed");
    assertThat(json(answer).path("errors").path(0).path("file").asText()).isEqualTo(path);
    assertThat(book(bad).path("state").asText()).isEqualTo("trial-failed");
    assertServes(EditedBook.hash(), EditedBook.EDITED_BAND);
  }

  @Test
  @Order(7)
  void a_roll_back_brings_the_one_before_back_and_is_done_once() {
    String key = "the-one-roll-back";
    HttpResponse<byte[]> back = service.send(service.post(APPROVER, BOOKS + "rollbacks", key, WHY));
    HttpResponse<byte[]> again =
        service.send(service.post(APPROVER, BOOKS + "rollbacks", key, WHY));

    assertThat(back.statusCode()).as(text(back)).isEqualTo(201);
    assertThat(json(back).path("kind").asText()).isEqualTo("rollback");
    assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(back.body());
    assertServes(EditedBook.shippedHash(), EditedBook.SHIPPED_BAND);

    JsonNode line =
        json(service.send(service.as(LEAD, BOOKS + "publications"))).path("publications");
    assertThat(line.findValuesAsText("kind")).containsExactly("rollback", "publish", "first");
    assertThat(service.store.audit().verify().problems()).isEmpty();
  }
}
