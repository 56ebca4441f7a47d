package muster.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import muster.data.store.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G01 An auditor reads who did what to which version, and whether the log holds")
class G01TheLogIsReadTest {
  private static final String LOG = "api/v1/audit-log";
  private static final String AUDITOR = "auditor";

  /** The board's one token, the tenth that the service made, ends with its account. */
  private static final String TOKEN_ENDS = "administrator revoke-token accounts/board/tokens/10 r2";

  private static final String FIREARMS = "rounds/second/returns/derbyshire/firearms";
  private static final String SECRET_WORDS = "Two of the twelve are on long-term leave";
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  /** Neither made in the background, whenever the service gets to it, nor taken over on opening. */
  private static boolean isAskedFor(JsonNode entry) {
    return !entry.path("role").asText().equals(Actor.SYSTEM)
        && !entry.path("action").asText().equals("store-file");
  }

  @TempDir Path folder;
  private RunningService service;
  private OpenedRound round;

  /** A round is opened, a draft stored, changed and handed in, and an account disabled. */
  @BeforeEach
  void someThingsAreDone() {
    service = RunningService.start(folder);
    round = OpenedRound.open(service, "second");
    ObjectNode body = round.copied("derbyshire", "firearms");
    ((ObjectNode) body.path("capability")).put("note", SECRET_WORDS);
    OpenedRound.expect(201, round.put("derbyshire", "firearms", 0, body.toString()));
    OpenedRound.expect(200, round.put("derbyshire", "firearms", 1, body.toString()));
    service.clock.forward(Duration.ofDays(2));
    OpenedRound.expect(
        201, round.step("assessor-derbyshire", "derbyshire", "firearms", "submissions", 2, "{}"));
    OpenedRound.expect(
        200,
        service.send(
            service
                .as("administrator", "api/v1/accounts/board")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"r1\"")
                .method(
                    "PATCH",
                    java.net.http.HttpRequest.BodyPublishers.ofString("{\"disabled\": true}"))));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private HttpResponse<byte[]> get(String query) {
    return service.send(service.as(AUDITOR, LOG + query));
  }

  private JsonNode read(String query) {
    HttpResponse<byte[]> answer = get(query);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return json(answer);
  }

  /** Waits until both rounds are assessed, and nothing is entered any more by itself. */
  private void settle() throws InterruptedException {
    assertThat(round.get(OpenedRound.TEAM, RunningService.ROUND + "/risks").statusCode())
        .isEqualTo(200);
    round.get(OpenedRound.TEAM, round.path() + "/risks");
    int before = -1;
    int now = read("").path("total").asInt();
    while (now != before) {
      Thread.sleep(500);
      before = now;
      now = read("").path("total").asInt();
    }
  }

  private static List<JsonNode> entries(JsonNode answer) {
    return StreamSupport.stream(answer.path("entries").spliterator(), false).toList();
  }

  /** In words: who did what to which version. */
  private List<String> told(String query) {
    return entries(read(query)).stream()
        .filter(G01TheLogIsReadTest::isAskedFor)
        .map(
            e ->
                "%s %s %s %s"
                    .formatted(
                        e.path("account").asText(),
                        e.path("action").asText(),
                        e.path("object").asText(),
                        e.path("version").asText())
                    .strip())
        .toList();
  }

  private String today() {
    return LocalDate.ofInstant(service.clock.instant(), ZoneOffset.UTC).toString();
  }

  @Test
  void what_was_done_is_there_in_the_order_it_was_done_in() {
    assertThat(told("?limit=500"))
        .containsExactly(
            "programme-team open-round rounds/second",
            "assessor-derbyshire store-return " + FIREARMS + " r1",
            "assessor-derbyshire store-return " + FIREARMS + " r2",
            "assessor-derbyshire submit-return " + FIREARMS + "/submissions r2",
            TOKEN_ENDS,
            "administrator disable-account accounts/board r2");
  }

  @Test
  void each_entry_names_the_request_that_its_answer_named() {
    HttpResponse<byte[]> answer =
        round.step("chief-officer-lincolnshire", "derbyshire", "firearms", "sign-offs", 2, "{}");

    // A refusal is no change, so it is in the service's own log alone.
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(told("?account=chief-officer-lincolnshire")).isEmpty();

    HttpResponse<byte[]> made =
        service.send(service.post("administrator", "api/v1/accounts/auditor/tokens", "{}"));

    JsonNode last = entries(read("?account=administrator&sort=-entry&limit=1")).get(0);
    assertThat(last.path("action").asText()).isEqualTo("issue-token");
    assertThat(last.path("request").asText()).isEqualTo(header(made, "Request-Id")).isNotEmpty();
  }

  @Test
  void whoever_reads_it_can_compute_the_chain() throws NoSuchAlgorithmException {
    String previous = "0".repeat(64);
    long number = 0;
    for (JsonNode entry : entries(read("?limit=500"))) {
      number++;
      assertThat(entry.path("entry").asLong()).isEqualTo(number);
      assertThat(entry.path("previousHash").asText()).isEqualTo(previous);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String field :
          List.of(
              "previousHash",
              "entry",
              "at",
              "account",
              "role",
              "request",
              "action",
              "object",
              "version",
              "contentHash")) {
        byte[] bytes = whole(field, entry.path(field).asText()).getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
      }
      previous = HexFormat.of().formatHex(digest.digest());
      assertThat(entry.path("hash").asText()).isEqualTo(previous);
    }
    assertThat(number).isGreaterThan(20);
  }

  /** JSON leaves out the milliseconds of a time that has none. */
  private static String whole(String field, String text) {
    return field.equals("at") && !text.contains(".") ? text.replace("Z", ".000Z") : text;
  }

  @Test
  void it_says_that_it_holds_and_by_which_hash_that_is_seen_later() throws InterruptedException {
    settle();
    JsonNode answer = read("?sort=-entry&limit=1");

    JsonNode verified = answer.path("verified");
    assertThat(verified.path("holds").asBoolean()).isTrue();
    assertThat(verified.path("problems")).isEmpty();
    assertThat(verified.path("entries").asLong())
        .isEqualTo(answer.path("total").asLong())
        .isEqualTo(answer.path("entries").path(0).path("entry").asLong());
    assertThat(verified.path("head").asText())
        .isEqualTo(answer.path("entries").path(0).path("hash").asText());
  }

  @Test
  void what_somebody_changed_in_the_file_is_told() {
    Tables.change(
        folder.resolve("muster.db"),
        "UPDATE audit_entry SET account = 'nobody' WHERE account = 'administrator'",
        "DELETE FROM return_event WHERE id = (SELECT max(id) FROM return_event)");

    JsonNode verified = read("").path("verified");

    assertThat(verified.path("holds").asBoolean()).isFalse();
    assertThat(verified.path("problemCount").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(verified.path("problems"))
        .extracting(JsonNode::asText)
        .anyMatch(p -> p.contains("was changed after it was made"))
        .anyMatch(p -> p.contains(FIREARMS + "/submissions") && p.contains("not among"));
  }

  @Test
  void nothing_that_a_return_says_is_in_it() {
    String all = text(get("?limit=500"));

    assertThat(all).contains(FIREARMS).doesNotContain(SECRET_WORDS, "argon2");
    assertThat(text(round.get("assessor-derbyshire", round.path("derbyshire", "firearms"))))
        .as("the return does say it")
        .contains(SECRET_WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?account=programme-team&limit=500          | 1 | open-round",
        "?action=store-return&object=rounds/second  | 2 | store-return",
        "?object=" + FIREARMS + "                   | 3 | submit-return",
        "?object=" + FIREARMS + "/submissions       | 1 | submit-return",
        "?object=rounds/seco                        | 0 |",
        "?object=accounts/board&account=administrator | 2 | disable-account",
        "?account=assessor-derbyshire&action=submit-return | 1 | submit-return",
        "?account=assessor-derbyshire&action=open-round    | 0 |",
        "?object=%25                                | 0 |",
      })
  void filters_keep_what_they_name(String query, int count, String last) {
    List<String> told = told(query.contains("limit") ? query : query + "&limit=500");

    assertThat(told).hasSize(count);
    if (count > 0) {
      assertThat(told.get(count - 1)).contains(" " + last + " ");
    }
  }

  @Test
  void a_period_has_both_its_days() {
    String before = LocalDate.parse(today()).minusDays(1).toString();
    List<String> late =
        List.of(
            "assessor-derbyshire submit-return " + FIREARMS + "/submissions r2",
            TOKEN_ENDS,
            "administrator disable-account accounts/board r2");

    assertThat(told("?limit=500&from=" + today())).isEqualTo(late);
    assertThat(told("?limit=500&from=" + today() + "&to=" + today())).isEqualTo(late);
    assertThat(told("?limit=500&to=" + before)).hasSize(3).doesNotContainAnyElementsOf(late);
    assertThat(told("?from=2199-01-01")).isEmpty();
  }

  @Test
  void its_pages_together_are_the_log_also_while_it_grows() {
    List<JsonNode> whole = entries(read("?limit=500"));
    List<JsonNode> backwards = new ArrayList<>(whole);
    Collections.reverse(backwards);

    assertThat(paged("?limit=7&sort=-entry").stream().filter(e -> isAmong(e, whole)))
        .containsExactlyElementsOf(backwards);
    List<JsonNode> grown = paged("?limit=7");
    assertThat(grown.subList(0, whole.size())).isEqualTo(whole);
    assertThat(grown)
        .as("what was done meanwhile comes at the end")
        .hasSizeGreaterThan(whole.size());
  }

  private static boolean isAmong(JsonNode entry, List<JsonNode> first) {
    return entry.path("entry").asInt() <= first.size();
  }

  /** Something is done behind every page. */
  private List<JsonNode> paged(String query) {
    List<JsonNode> rows = new ArrayList<>();
    HttpResponse<byte[]> page = get(query);
    while (true) {
      JsonNode answer = json(page);
      assertThat(answer.has("verified")).as("the first page alone").isEqualTo(rows.isEmpty());
      rows.addAll(entries(answer));
      Matcher next = NEXT.matcher(header(page, "Link"));
      if (!next.matches()) {
        return rows;
      }
      assertThat(answer.path("entries")).hasSize(7);
      if (rows.size() == 7) {
        OpenedRound.expect(
            201,
            service.send(service.post("administrator", "api/v1/accounts/auditor/tokens", "{}")));
      }
      page = service.send(service.as(AUDITOR, next.group(1)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?actor=board                   | Did you mean `action`?",
        "?action=store-retrun           | Did you mean `store-return`?",
        "?account=programm-team         | Did you mean `programme-team`?",
        "?from=2026-02-30               | which is no date",
        "?from=2026-03-02&to=2026-03-01 | ends on 2026-03-01, before it begins",
        "?sort=at                       | There is no order `at`",
        "?limit=0                       | from 1 to 500",
        "?cursor=x                      | start again",
      })
  void a_question_that_is_none_says_what_one_is(String query, String detail) {
    HttpResponse<byte[]> answer = get(query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("detail").asText()).contains(detail);
  }

  @Test
  void nobody_writes_it_over_http() {
    for (String method : Set.of("POST", "PUT", "DELETE", "PATCH")) {
      HttpResponse<byte[]> answer =
          service.send(
              service
                  .as(AUDITOR, LOG)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "to-write-the-log")
                  .method(
                      method,
                      method.equals("DELETE")
                          ? java.net.http.HttpRequest.BodyPublishers.noBody()
                          : java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
    }
  }
}
