package muster.server.http;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import muster.data.store.AuditEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An administrator makes accounts and tokens, changes and ends them")
class B14AccountsAreKeptTest {
  private static final String ACCOUNTS = "api/v1/accounts";
  private static final String ADMINISTRATOR = "administrator";

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

  @Test
  void an_account_is_made_gets_a_token_and_calls_with_it() {
    HttpResponse<byte[]> made =
        post(
            ACCOUNTS,
            "{\"account\": \"jo\", \"name\": \"Jo\", \"role\": \"assessor\","
                + " \"force\": \"leicestershire\", \"password\": \"twelve chars\"}");

    assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
    assertThat(header(made, "Location")).isEqualTo("/api/v1/accounts/jo");
    assertThat(text(made)).doesNotContain("password", "argon2", "twelve chars");
    HttpResponse<byte[]> read = get(ACCOUNTS + "/jo");
    assertThat(read.body()).isEqualTo(made.body());
    assertThat(header(read, "ETag")).isEqualTo(header(made, "ETag"));
    assertThat(json(read).path("force").asText()).isEqualTo("leicestershire");

    HttpResponse<byte[]> token = post(ACCOUNTS + "/jo/tokens", "{\"label\": \"laptop\"}");
    assertThat(token.statusCode()).isEqualTo(201);
    assertThat(Instant.parse(json(token).path("expiresAt").asText()))
        .isAfter(service.clock.instant().plus(Duration.ofDays(90)).minusMillis(2));
    String secret = json(token).path("token").asText();
    assertThat(status(secret, "/returns/leicestershire/firearms")).isEqualTo(200);
    assertThat(status(secret, "/returns/derbyshire/firearms")).isEqualTo(403);

    HttpResponse<byte[]> tokens = get(ACCOUNTS + "/jo/tokens");
    assertThat(text(tokens)).contains("laptop").doesNotContain(secret, Secret.hash(secret));
    assertThat(text(get(ACCOUNTS))).doesNotContain(secret, "argon2");

    HttpRequest.Builder revoke =
        service.as(ADMINISTRATOR, ACCOUNTS + "/jo/tokens/" + json(token).path("id").asInt());
    assertThat(service.send(revoke.DELETE()).statusCode()).isEqualTo(204);
    assertThat(status(secret, "/forces")).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Jo\"   | \"Jo\" | \"board\"     | null           | null          | account",
        "\"system\" | \"Jo\" | \"board\"   | null           | null          | account",
        "\"jo\"   | \"\"   | \"board\"     | null           | null          | name",
        "\"jo\"   | \"  \" | \"board\"     | null           | null          | name",
        "\"jo\"   | null   | \"board\"     | null           | null          | name",
        "\"jo\"   | \"Jo\" | \"bord\"      | null           | null          | role",
        "\"jo\"   | \"Jo\" | \"assessor\"  | null           | null          | force",
        "\"jo\"   | \"Jo\" | \"assessor\"  | \"Derbyshire\" | null          | force",
        "\"jo\"   | \"Jo\" | \"board\"     | \"derbyshire\" | null          | force",
        "\"jo\"   | \"Jo\" | \"assessor\"  | \"derbyshre\"  | null          | force",
        "\"jo\"   | \"Jo\" | \"moderator\" | \"atlantis\"   | null          | force",
        "\"jo\"   | \"Jo\" | \"board\"     | null           | \"elevenchars\" | password",
        "\"jo\"   | \"Jo\" | \"board\"     | null           | 123456789012  | password",
      })
  void a_faulty_account_is_refused_with_what_it_should_be(
      String account, String name, String role, String force, String password, String field) {
    HttpResponse<byte[]> answer =
        post(
            ACCOUNTS,
            "{\"account\": %s, \"name\": %s, \"role\": %s, \"force\": %s, \"password\": %s}"
                .formatted(account, name, role, force, password));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer)).doesNotContain("elevenchars", "123456789012");
    assertThat(json(answer).path("errors"))
        .extracting(error -> error.path("column").asText())
        .containsExactly(field);
    assertThat(get(ACCOUNTS + "/jo").statusCode()).isEqualTo(404);
  }

  @Test
  void a_misspelt_role_or_field_names_the_nearest_right_one() {
    HttpResponse<byte[]> answer =
        post(ACCOUNTS, "{\"account\": \"jo\", \"nam\": \"Jo\", \"role\": \"auditer\"}");

    assertThat(json(answer).path("errors"))
        .extracting(error -> error.path("help").asText())
        .contains("did you mean `name`?", "did you mean `auditor`?");
  }

  @Test
  void a_misspelt_force_would_be_another_one_than_ones_own_so_the_nearest_is_named() {
    HttpResponse<byte[]> answer =
        post(
            ACCOUNTS,
            "{\"account\": \"jo\", \"name\": \"Jo\", \"role\": \"moderator\","
                + " \"force\": \"derbyshre\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode error = json(answer).path("errors").get(0);
    assertThat(error.path("found").asText()).isEqualTo("derbyshre");
    assertThat(error.path("help").asText()).isEqualTo("did you mean `derbyshire`?");
  }

  @Test
  void an_id_is_given_once() {
    HttpResponse<byte[]> answer =
        post(ACCOUNTS, "{\"account\": \"board\", \"name\": \"B\", \"role\": \"board\"}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(json(answer).path("type").asText()).isEqualTo("urn:muster:problem:taken");
  }

  @Test
  void a_change_says_what_it_changes_and_only_that_changes() {
    String board = ACCOUNTS + "/board";
    String seen = header(get(board), "ETag");

    assertThat(patch(board, "{\"name\": \"The board\"}", null).statusCode()).isEqualTo(428);
    assertThat(patch(board, "{\"name\": \"The board\"}", "\"r77\"").statusCode()).isEqualTo(412);
    HttpResponse<byte[]> changed = patch(board, "{\"name\": \"The board\"}", seen);
    assertThat(changed.statusCode()).as(text(changed)).isEqualTo(200);
    assertThat(json(changed).path("name").asText()).isEqualTo("The board");
    assertThat(json(changed).has("disabledAt")).isFalse();
    assertThat(header(changed, "ETag")).isNotEqualTo(seen);
    assertThat(patch(board, "{\"disabled\": true}", seen).statusCode()).isEqualTo(412);
    assertThat(patch(board, "{}", header(changed, "ETag")).statusCode()).isEqualTo(422);
    assertThat(patch(board, "{\"role\": \"board\"}", header(changed, "ETag")).statusCode())
        .isEqualTo(422);
    assertThat(patch(ACCOUNTS + "/bord", "{}", seen).statusCode()).isEqualTo(404);
  }

  @Test
  void a_disabled_account_cannot_call_and_needs_a_new_token_when_it_is_enabled() {
    String board = ACCOUNTS + "/board";

    HttpResponse<byte[]> off = patch(board, "{\"disabled\": true}", header(get(board), "ETag"));
    assertThat(off.statusCode()).isEqualTo(200);
    assertThat(json(off).has("disabledAt")).isTrue();
    assertThat(status(service.token("board"), "/forces")).isEqualTo(401);
    assertThat(post(board + "/tokens", "{}").statusCode()).isEqualTo(422);

    HttpResponse<byte[]> on = patch(board, "{\"disabled\": false}", header(off, "ETag"));
    assertThat(json(on).has("disabledAt")).isFalse();
    assertThat(status(service.token("board"), "/forces")).isEqualTo(401);
    String fresh = json(post(board + "/tokens", "{}")).path("token").asText();
    assertThat(status(fresh, "/forces")).isEqualTo(200);
  }

  @Test
  void the_last_administrator_stays_but_one_of_two_may_go() {
    String own = ACCOUNTS + "/" + ADMINISTRATOR;
    String seen = header(get(own), "ETag");

    HttpResponse<byte[]> refused = patch(own, "{\"disabled\": true}", seen);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).path("type").asText())
        .isEqualTo("urn:muster:problem:last-administrator");
    assertThat(header(get(own), "ETag")).isEqualTo(seen);

    post(ACCOUNTS, "{\"account\": \"ada\", \"name\": \"A\", \"role\": \"administrator\"}");
    assertThat(patch(own, "{\"disabled\": true}", seen).statusCode()).isEqualTo(200);
  }

  @Test
  void a_refused_change_undoes_all_of_itself() {
    String own = ACCOUNTS + "/" + ADMINISTRATOR;
    String seen = header(get(own), "ETag");

    patch(own, "{\"name\": \"Somebody else\", \"disabled\": true}", seen);

    assertThat(json(get(own)).path("name").asText()).isNotEqualTo("Somebody else");
  }

  @Test
  void everything_is_in_the_log_under_the_account_that_did_it() {
    post(ACCOUNTS, "{\"account\": \"ada\", \"name\": \"A\", \"role\": \"administrator\"}");
    post(ACCOUNTS + "/ada/tokens", "{}");

    // Rounds are assessed in the background meanwhile.
    List<AuditEntry> entries =
        service.store.audit().list(0, 1000).stream()
            .filter(entry -> !entry.account().equals("assessing"))
            .toList();
    assertThat(entries.subList(entries.size() - 2, entries.size()))
        .allSatisfy(
            entry -> {
              assertThat(entry.account()).isEqualTo(ADMINISTRATOR);
              assertThat(entry.role()).isEqualTo(ADMINISTRATOR);
              assertThat(entry.request()).isNotEmpty();
            });
    assertThat(service.store.audit().verify().problems()).isEmpty();
  }

  @Test
  void accounts_come_page_by_page() {
    JsonNode first = json(get(ACCOUNTS + "?limit=5"));

    // Two forces with three roles each, and six roles of no force.
    assertThat(first.path("total").asInt()).isEqualTo(12);
    assertThat(first.path("accounts")).hasSize(5);
  }

  private HttpResponse<byte[]> get(String path) {
    return service.send(service.as(ADMINISTRATOR, path));
  }

  private HttpResponse<byte[]> post(String path, String body) {
    return service.send(service.post(ADMINISTRATOR, path, body));
  }

  private HttpResponse<byte[]> patch(String path, String body, String seen) {
    HttpRequest.Builder request =
        service
            .as(ADMINISTRATOR, path)
            .method("PATCH", ofString(body))
            .header("Content-Type", "application/json");
    return service.send(seen == null ? request : request.header("If-Match", seen));
  }

  private int status(String token, String path) {
    return service.send(service.request(token, ROUND + path)).statusCode();
  }
}
