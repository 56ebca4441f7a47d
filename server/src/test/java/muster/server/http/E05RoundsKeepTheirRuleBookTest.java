package muster.server.http;

import static muster.server.http.OpenedRound.ROUNDS;
import static muster.server.http.OpenedRound.TEAM;
import static muster.server.http.OpenedRound.expect;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("E05 A round that was opened for a rule book is assessed by it, whatever is published")
class E05RoundsKeepTheirRuleBookTest {
  private static final String BOOKS = "api/v1/rule-books/";
  private static final String LEAD = "policy-lead";
  private static final String WHY = "{\"reason\": \"The board asked for it.\"}";
  private static final String SHIPPED = EditedBook.shippedHash();

  @TempDir static Path folder;
  private static RunningService service;
  private static String next;
  private static long draft;

  @BeforeAll
  static void publishAnotherAfterOpening() {
    service = RunningService.start(folder);
    open("own", SHIPPED);
    open("free", null);
    // Another word for what may be on the rise: no cell of any round has it yet.
    String trends = EditedBook.text("tables/trends.csv");
    String row = trends.lines().filter(l -> l.startsWith("rising,")).findFirst().orElseThrow();
    String edited = trends + row.replace("rising,", "soaring,") + "\n";
    draft =
        json(service.send(
                service.post(
                    LEAD,
                    "api/v1/rule-books",
                    EditedBook.body("A new trend", Map.of("tables/trends.csv", edited)))))
            .path("draft")
            .asLong();
    post(LEAD, draft + "/checks", "{}");
    post("approver", draft + "/approvals", WHY);
    next = json(post(LEAD, draft + "/publications", WHY)).path("ruleBook").asText();
    assertThat(next).hasSize(64).isNotEqualTo(SHIPPED);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void open(String id, String ruleBook) {
    ObjectNode body = OpenedRound.body(service, id);
    if (ruleBook != null) {
      body.put("ruleBook", ruleBook);
    }
    expect(201, service.send(service.post(TEAM, ROUNDS, body.toString())));
  }

  private static HttpResponse<byte[]> post(String account, String path, String body) {
    HttpResponse<byte[]> answer = service.send(service.post(account, BOOKS + path, body));
    expect(201, answer);
    return answer;
  }

  private static HttpResponse<byte[]> get(String path) {
    HttpResponse<byte[]> answer = service.send(service.programmeTeam(path));
    expect(200, answer);
    return answer;
  }

  @Test
  void its_answers_are_by_its_own_and_those_of_others_by_the_one_that_serves() {
    for (String question :
        new String[] {"/risks", "/risks?on=2010-10-01", "/risks?standing=official", "/gaps"}) {
      HttpResponse<byte[]> own = get(ROUNDS + "/own" + question);
      HttpResponse<byte[]> free = get(ROUNDS + "/free" + question);
      assertThat(header(own, "Muster-Rule-Book")).as(question).isEqualTo(SHIPPED);
      assertThat(json(own).path("assessment").path("ruleBook").asText()).isEqualTo(SHIPPED);
      assertThat(header(free, "Muster-Rule-Book")).as(question).isEqualTo(next);
      assertThat(json(free).path("assessment").path("ruleBook").asText()).isEqualTo(next);
    }
    assertThat(json(get(ROUNDS + "/own")).path("ruleBook").asText()).isEqualTo(SHIPPED);
  }

  @Test
  void its_cells_are_words_of_its_own() {
    for (String round : new String[] {"own", "free"}) {
      HttpResponse<byte[]> copied =
          service.send(
              service.assessor(ROUNDS + "/east-midlands-2010/returns/derbyshire/firearms"));
      ObjectNode body = (ObjectNode) json(copied);
      body.remove("round");
      ((ObjectNode) body.path("threats").get(0)).put("trend", "soaring");
      HttpResponse<byte[]> put =
          service.send(
              service
                  .put(ROUNDS + "/" + round + "/returns/derbyshire/firearms", body.toString())
                  .header("If-None-Match", "*"));
      assertThat(put.statusCode()).as(text(put)).isEqualTo(round.equals("own") ? 422 : 201);
    }
  }

  @Test
  void what_is_run_for_it_and_replayed_is_by_its_own() {
    HttpResponse<byte[]> made = service.send(service.post(TEAM, ROUNDS + "/own/assessments", "{}"));
    expect(201, made);
    assertThat(json(made).path("ruleBook").asText()).isEqualTo(SHIPPED);
    HttpResponse<byte[]> replayed =
        service.send(service.post(TEAM, header(made, "Location").substring(1) + "/replays", "{}"));
    expect(200, replayed);
    assertThat(json(replayed).path("sameBytes").asBoolean()).isTrue();
  }

  @Test
  void a_draft_is_previewed_where_it_would_move_something() {
    HttpResponse<byte[]> own = service.send(service.as(LEAD, BOOKS + draft + "/preview?round=own"));

    expect(409, own);
    assertThat(text(own)).contains("opened for a rule book of its own");
  }

  @Test
  void a_draft_that_never_served_is_no_rule_book_of_a_round() {
    HttpResponse<byte[]> drafted =
        service.send(service.post(LEAD, "api/v1/rule-books", EditedBook.body("Never published")));
    expect(201, drafted);
    ObjectNode body = OpenedRound.body(service, "third");
    body.put("ruleBook", json(drafted).path("ruleBook").asText());

    HttpResponse<byte[]> refused = service.send(service.post(TEAM, ROUNDS, body.toString()));

    expect(422, refused);
    assertThat(json(refused).path("errors").get(0).path("column").asText()).isEqualTo("ruleBook");
    assertThat(text(refused)).contains(next);
  }
}
