package muster.server.http;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.data.store.AuditEntry;
import muster.data.store.KeptAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A POST that comes again is answered again, and done once")
class B15PostsAreDoneOnceTest {
  private static final String ACCOUNTS = "api/v1/accounts";
  private static final String ADMINISTRATOR = "administrator";
  private static final String KEY = "a-key-of-mine";

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

  private static String jo(String name) {
    return "{\"account\": \"jo\", \"name\": \"" + name + "\", \"role\": \"board\"}";
  }

  private HttpResponse<byte[]> post(String key, String path, String body) {
    return service.send(service.post(ADMINISTRATOR, path, key, body));
  }

  @Test
  void the_same_request_gets_the_same_answer() {
    HttpResponse<byte[]> first = post(KEY, ACCOUNTS, jo("Jo"));
    int entries = entries().size();

    HttpResponse<byte[]> again = post(KEY, ACCOUNTS, jo("Jo"));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.headers().map()).doesNotContainKey("idempotency-replayed");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
    for (String name : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
      assertThat(header(again, name)).as(name).isEqualTo(header(first, name)).isNotEmpty();
    }
    assertThat(entries()).hasSize(entries);
  }

  @Test
  void nothing_by_which_a_password_could_be_tried_is_in_the_file() throws Exception {
    String body = jo("Jo").replace("}", ", \"password\": \"a weak password\"}");

    HttpResponse<byte[]> first = post(KEY, ACCOUNTS, body);
    HttpResponse<byte[]> again = post(KEY, ACCOUNTS, body);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
    assertThat(post(KEY, ACCOUNTS, jo("Jo")).statusCode()).isEqualTo(422);
    String asItCame =
        Secret.hashOf(
            ("/" + ACCOUNTS).getBytes(UTF_8),
            new byte[0],
            "application/json".getBytes(UTF_8),
            new byte[0],
            body.getBytes(UTF_8));
    String kept =
        service.store.posts().find(ADMINISTRATOR, KEY).map(KeptAnswer::digest).orElseThrow();
    assertThat(kept).hasSameSizeAs(asItCame);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> !one.toString().endsWith(".lock")).toList()) {
        String bytes = Files.readString(file, ISO_8859_1);
        assertThat(bytes.contains(asItCame) || bytes.contains(Secret.hash(body)))
            .as(file.toString())
            .isFalse();
      }
    }
  }

  @Test
  void a_digest_without_a_password_is_that_of_the_whole_request() {
    post(KEY, ACCOUNTS, jo("Jo"));

    String asItCame =
        Secret.hashOf(
            ("/" + ACCOUNTS).getBytes(UTF_8),
            new byte[0],
            "application/json".getBytes(UTF_8),
            new byte[0],
            jo("Jo").getBytes(UTF_8));
    assertThat(service.store.posts().find(ADMINISTRATOR, KEY))
        .map(KeptAnswer::digest)
        .contains(asItCame);
  }

  @Test
  void what_is_too_old_goes_though_nobody_sends_a_post() throws InterruptedException {
    post(KEY, ACCOUNTS, jo("Jo"));
    service.clock.forward(Duration.ofHours(25));

    try (Forgetting forgetting = new Forgetting(service.store.posts(), Duration.ofMillis(10))) {
      for (int i = 0; i < 500 && Tables.rows(database(), "post") > 0; i++) {
        Thread.sleep(10);
      }
      assertThat(forgetting).isNotNull();
    }

    assertThat(Tables.rows(database(), "post")).isZero();
  }

  private Path database() {
    return folder.resolve("muster.db");
  }

  /** Those of people: rounds are assessed in the background meanwhile. */
  private List<AuditEntry> entries() {
    return service.store.audit().list(0, 1000).stream()
        .filter(entry -> !entry.account().equals("assessing"))
        .toList();
  }

  @Test
  void another_request_under_the_key_is_refused() {
    post(KEY, ACCOUNTS, jo("Jo"));

    HttpResponse<byte[]> other = post(KEY, ACCOUNTS, jo("Joe"));
    HttpResponse<byte[]> elsewhere = post(KEY, ACCOUNTS + "/board/tokens", "{}");

    for (HttpResponse<byte[]> answer : List.of(other, elsewhere)) {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(json(answer).path("type").asText()).isEqualTo("urn:muster:problem:other-request");
    }
  }

  @Test
  void a_key_is_that_of_its_account_alone() {
    post(ADMINISTRATOR + "-key", ACCOUNTS, second());
    post(KEY, ACCOUNTS, jo("Jo"));
    String token = json(post("another-key", ACCOUNTS + "/ada/tokens", "{}")).path("token").asText();

    HttpResponse<byte[]> others =
        service.send(
            service
                .request(token, ACCOUNTS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", KEY)
                .POST(ofString(jo("Jo"))));

    assertThat(others.statusCode()).isEqualTo(409);
    assertThat(json(others).path("type").asText()).isEqualTo("urn:muster:problem:taken");
  }

  private static String second() {
    return "{\"account\": \"ada\", \"name\": \"Ada\", \"role\": \"administrator\"}";
  }

  @Test
  void a_refusal_is_not_kept() {
    assertThat(post(KEY, ACCOUNTS, jo("")).statusCode()).isEqualTo(422);

    assertThat(post(KEY, ACCOUNTS, jo("Jo")).statusCode()).isEqualTo(201);
  }

  @Test
  void after_a_day_the_key_is_free_again() {
    post(KEY, ACCOUNTS, jo("Jo"));
    service.clock.forward(Duration.ofHours(24).plusSeconds(1));

    assertThat(post(KEY, ACCOUNTS, second()).statusCode()).isEqualTo(201);
  }

  @Test
  void a_token_is_never_kept_and_a_repeat_comes_without_it() {
    HttpResponse<byte[]> first = post(KEY, ACCOUNTS + "/board/tokens", "{}");
    HttpResponse<byte[]> again = post(KEY, ACCOUNTS + "/board/tokens", "{}");

    String secret = json(first).path("token").asText();
    assertThat(secret).hasSize(43);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(json(again).has("token")).isFalse();
    assertThat(json(again).path("id")).isEqualTo(json(first).path("id"));
    KeptAnswer kept = service.store.posts().find(ADMINISTRATOR, KEY).orElseThrow();
    assertThat(new String(kept.bytes(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short77", "has a space", "semi;colon", "ünïcödé-key"})
  void a_key_that_is_none_says_what_one_is(String key) {
    HttpResponse<byte[]> answer =
        service.send(
            key.isEmpty()
                ? service
                    .as(ADMINISTRATOR, ACCOUNTS)
                    .header("Content-Type", "application/json")
                    .POST(ofString(jo("Jo")))
                : service.post(ADMINISTRATOR, ACCOUNTS, key, jo("Jo")));

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(400);
    assertThat(json(answer).path("detail").asText()).contains("`Idempotency-Key`", "8 to 64");
  }

  @Test
  void a_key_of_65_letters_is_too_long_and_of_64_is_not() {
    assertThat(post("k".repeat(65), ACCOUNTS, jo("Jo")).statusCode()).isEqualTo(400);
    assertThat(post("k".repeat(64), ACCOUNTS, jo("Jo")).statusCode()).isEqualTo(201);
  }

  @Test
  void of_those_who_send_it_at_the_same_time_one_is_done_and_all_are_answered_alike()
      throws Exception {
    List<Callable<HttpResponse<byte[]>>> calls =
        IntStream.range(0, 8)
            .<Callable<HttpResponse<byte[]>>>mapToObj(
                i -> () -> post(KEY, ACCOUNTS + "/board/tokens", "{}"))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    List<HttpResponse<byte[]>> answers = new ArrayList<>();
    try {
      for (Future<HttpResponse<byte[]>> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> json(answer).path("id").asInt())
        .containsOnly(json(answers.get(0)).path("id").asInt());
    assertThat(answers.stream().filter(answer -> json(answer).has("token"))).hasSize(1);
    // The ready token, and the one made here.
    assertThat(service.store.accounts().listCredentials("board")).hasSize(2);
  }

  @Test
  void what_fails_half_way_leaves_neither_change_nor_answer() {
    HttpResponse<byte[]> taken =
        post(KEY, ACCOUNTS, "{\"account\": \"board\", \"name\": \"B\", \"role\": \"board\"}");

    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(service.store.posts().find(ADMINISTRATOR, KEY)).isEmpty();
  }
}
