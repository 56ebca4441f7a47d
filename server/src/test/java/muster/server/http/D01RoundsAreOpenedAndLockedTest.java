package muster.server.http;

import static muster.server.http.OpenedRound.ROUNDS;
import static muster.server.http.OpenedRound.TEAM;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import muster.server.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
    "The programme team opens rounds, on files of their own or of an earlier one, and locks")
class D01RoundsAreOpenedAndLockedTest {
  private static final String FIRST = ROUNDS + "/east-midlands-2010";

  @TempDir Path folder;
  private RunningService service;

  @BeforeEach
  void start() {
    service = RunningService.start(folder);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private HttpResponse<byte[]> open(JsonNode body) {
    return service.send(service.post(TEAM, ROUNDS, body.toString()));
  }

  private HttpResponse<byte[]> get(String path) {
    return service.send(service.programmeTeam(path));
  }

  @Test
  void a_round_takes_over_the_files_of_an_earlier_one_and_none_of_its_returns() {
    HttpResponse<byte[]> opened = open(OpenedRound.body(service, "second"));

    assertThat(opened.statusCode()).as(text(opened)).isEqualTo(201);
    assertThat(header(opened, "Location")).isEqualTo("/api/v1/rounds/second");
    assertThat(header(opened, "ETag")).isEqualTo("\"r1\"");
    HttpResponse<byte[]> read = get(ROUNDS + "/second");
    assertThat(json(read)).isEqualTo(json(opened));
    assertThat(header(read, "ETag")).isEqualTo("\"r1\"");
    assertThat(json(read).path("asAt").asText()).isEqualTo("2010-09-30");
    assertThat(json(get(ROUNDS + "/second/forces")).path("forces"))
        .isEqualTo(json(get(FIRST + "/forces")).path("forces"));
    assertThat(json(get(ROUNDS + "/second/files/agreements")).path("rows"))
        .isNotEmpty()
        .isEqualTo(json(get(FIRST + "/files/agreements")).path("rows"));
    assertThat(json(get(ROUNDS + "/second/returns")).path("total").asInt()).isZero();
    assertThat(json(get(ROUNDS + "/second/risks?limit=500")).path("risks"))
        .allMatch(risk -> risk.path("status").asText().equals("not assessed"));
  }

  @Test
  void a_round_may_bring_forces_services_and_files_of_its_own() {
    ObjectNode body = own();

    HttpResponse<byte[]> opened = open(body);

    assertThat(opened.statusCode()).as(text(opened)).isEqualTo(201);
    assertThat(text(get(ROUNDS + "/own/forces"))).contains("north", "south");
    JsonNode shared = json(get(ROUNDS + "/own/files/shared_specialists")).path("rows");
    assertThat(shared.get(0).path("people").asInt()).isEqualTo(4);
  }

  private ObjectNode own() {
    ObjectNode body = OpenedRound.body(service, "own");
    body.remove("basedOn");
    body.withArray("forces").addObject().put("force", "north").put("name", "North");
    body.withArray("forces").addObject().put("force", "south").put("name", "South");
    body.withArray("services")
        .addObject()
        .put("service", "dogs")
        .put("name", "Dogs")
        .put("tier", "high")
        .put("reach", "regional");
    body.withArray("borders").addObject().put("forceA", "north").put("forceB", "south");
    body.putObject("files")
        .putArray("shared_specialists")
        .addObject()
        .put("force", "north")
        .put("people", 4)
        .putArray("services")
        .add("dogs");
    return body;
  }

  @Test
  void all_that_is_wrong_with_a_round_is_told_at_once_and_nothing_is_opened() {
    ObjectNode body = own();
    body.put("opens", "yesterday").put("marking", "SECRETT").put("colour", "red");
    ((ObjectNode) body.path("services").get(0)).put("tier", "hihg");
    ((ObjectNode) body.path("borders").get(0)).put("forceB", "soth");

    HttpResponse<byte[]> answer = open(body);

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(422);
    assertThat(json(answer).path("type").asText()).endsWith(":invalid-round");
    assertThat(json(answer).path("errors"))
        .extracting(error -> error.path("file").asText() + " " + error.path("column").asText())
        .contains(
            "body opens",
            "body colour",
            "round.csv marking",
            "services.csv tier",
            "borders.csv force_b");
    assertThat(get(ROUNDS + "/own").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "round    | \"east-midlands-2010\" | 409 | There is a round `east-midlands-2010` already",
        "round    | null                 | 422 | the id of the round",
        "closes   | \"2001-01-01T00:00:00Z\" | 422 | it opens first",
        "basedOn  | \"east-midland-2010\"  | 422 | did you mean `east-midlands-2010`",
        "ruleBook | \"0123\"             | 422 | the hash of a rule book that serves or served here",
        "files    | {\"agreement\": []}  | 422 | agreements",
        "files    | []                   | 422 | an object of lists",
        "forces   | {}                   | 422 | a list of rows",
        "asAt     | \"2010-02-30\"       | 422 | a date of the calendar",
      })
  void a_round_that_cannot_be_says_why(String field, String value, int status, String said)
      throws java.io.IOException {
    ObjectNode body = OpenedRound.body(service, "second");
    body.set(field, Json.strict().readTree(value));

    HttpResponse<byte[]> answer = open(body);

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    assertThat(text(answer)).contains(said);
    assertThat(service.store.listRounds()).containsExactly("east-midlands-2010");
  }

  @Test
  void a_round_may_be_for_the_rule_book_that_serves() {
    String hash = RunningService.ASSESSOR.ruleBook().hash();

    HttpResponse<byte[]> opened = open(OpenedRound.body(service, "second").put("ruleBook", hash));

    assertThat(json(opened).path("ruleBook").asText()).isEqualTo(hash);
  }

  @Test
  void the_same_request_opens_it_once() {
    String body = OpenedRound.body(service, "second").toString();

    HttpResponse<byte[]> first = service.send(service.post(TEAM, ROUNDS, "the-same-key", body));
    HttpResponse<byte[]> again = service.send(service.post(TEAM, ROUNDS, "the-same-key", body));

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void the_rounds_are_listed_page_by_page() {
    OpenedRound.open(service, "second");
    OpenedRound.open(service, "third");

    HttpResponse<byte[]> page = get(ROUNDS + "?limit=2");

    assertThat(json(page).path("total").asInt()).isEqualTo(3);
    assertThat(json(page).path("rounds"))
        .extracting(round -> round.path("round").asText())
        .containsExactly("east-midlands-2010", "second");
    String next = header(page, "Link").replaceAll("<([^>]+)>.*", "$1");
    assertThat(json(get(next)).path("rounds").get(0).path("round").asText()).isEqualTo("third");
  }

  @Test
  void an_id_that_an_address_cannot_carry_as_it_is_can_be_found_all_the_same() {
    HttpResponse<byte[]> opened = open(OpenedRound.body(service, "Round 2, spring"));

    assertThat(opened.statusCode()).as(text(opened)).isEqualTo(201);
    HttpResponse<byte[]> read = get(header(opened, "Location"));
    assertThat(json(read).path("round").asText()).isEqualTo("Round 2, spring");
  }

  @Test
  void a_locked_round_takes_nothing_more() {
    OpenedRound round = OpenedRound.open(service, "second");
    round.submitted("derbyshire", "firearms");

    HttpResponse<byte[]> locked =
        service.send(
            service.post(TEAM, round.path() + "/locks", "{}").header("If-Match", "\"r1\""));

    assertThat(locked.statusCode()).as(text(locked)).isEqualTo(201);
    assertThat(header(locked, "ETag")).isEqualTo("\"r2\"");
    assertThat(json(get(round.path())).path("locked").asText())
        .isEqualTo(json(locked).path("locked").asText())
        .endsWith("Z");
    String body = round.copied("derbyshire", "firearms").toString();
    assertThat(round.put("derbyshire", "firearms", 1, body).statusCode()).isEqualTo(409);
    assertThat(
            round
                .step("assessor-derbyshire", "derbyshire", "firearms", "submissions", 1, "{}")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void a_lock_needs_to_say_what_it_locks() {
    OpenedRound round = OpenedRound.open(service, "second");
    String locks = round.path() + "/locks";

    assertThat(service.send(service.post(TEAM, locks, "{}")).statusCode()).isEqualTo(428);
    assertThat(
            service.send(service.post(TEAM, locks, "{}").header("If-Match", "\"r2\"")).statusCode())
        .isEqualTo(412);
    assertThat(
            service
                .send(service.post(TEAM, locks, "{\"why\": 1}").header("If-Match", "\"r1\""))
                .statusCode())
        .isEqualTo(422);
    assertThat(json(get(round.path())).has("locked")).isFalse();
  }
}
