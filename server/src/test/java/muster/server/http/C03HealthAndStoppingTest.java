package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import muster.data.SheetReader;
import muster.data.store.Store;
import muster.server.files.EastMidlands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("C03 A service says whether it lives and is ready, and stops without losing anybody")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class C03HealthAndStoppingTest {
  @TempDir Path folder;
  private Store store;
  private HttpService service;
  private String token;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("muster.db"));
    store.importRound(
        SheetReader.read(EastMidlands.files()), muster.data.store.Actor.system("import"));
    token =
        ReadyAccounts.make(store, java.time.Clock.systemUTC(), java.util.List.of()).get(0).token();
    start(Duration.ofSeconds(60), Duration.ofSeconds(60));
  }

  private void start(Duration assessment, Duration stop) {
    Limits limits = Limits.usual().withTimes(Duration.ofSeconds(30), assessment, stop);
    service =
        HttpService.start(store, HttpService.LOOPBACK, 0, java.time.Clock.systemUTC(), limits);
  }

  @AfterEach
  void close() {
    service.close();
    store.close();
  }

  private HttpResponse<byte[]> get(String path) {
    try {
      return sendLater(path).get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private CompletableFuture<HttpResponse<byte[]>> sendLater(String path) {
    URI address = service.uri().resolve(path);
    return HttpClient.newHttpClient()
        .sendAsync(
            HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
            BodyHandlers.ofByteArray());
  }

  @Test
  void it_lives_before_its_rules_are_read_and_is_ready_after() {
    assertThat(get("health/live").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> early = get("health/ready");
    assertThat(early.statusCode()).isEqualTo(503);
    assertThat(header(early, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(early).path("type").asText()).isEqualTo("urn:muster:problem:not-ready");
    assertThat(get(ROUND + "/risks").statusCode()).isEqualTo(503);

    service.serve(RunningService.ASSESSOR);

    assertThat(get("health/ready").statusCode()).isEqualTo(200);
    assertThat(json(get("health/ready")).path("status").asText()).isEqualTo("ready");
    assertThat(get(ROUND + "/risks").statusCode()).isEqualTo(200);
  }

  @Test
  void it_is_not_ready_by_rules_that_failed_their_self_test_but_answers() {
    service.serve(RunningService.ASSESSOR, 2);

    HttpResponse<byte[]> ready = get("health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(json(ready).path("detail").asText()).contains("2 problems", "./muster check");
    assertThat(get(ROUND + "/risks").statusCode()).isEqualTo(200);
  }

  @Test
  void it_lives_but_is_not_ready_without_its_database() {
    service.serve(RunningService.ASSESSOR);
    store.close();

    assertThat(get("health/live").statusCode()).isEqualTo(200);
    assertThat(get("health/ready").statusCode()).isEqualTo(503);
    assertThat(json(get("health/ready")).path("type").asText())
        .isEqualTo("urn:muster:problem:unavailable");
  }

  @Test
  void however_many_ask_the_database_is_tried_once_a_second_and_all_get_the_answer() {
    MovableClock now = new MovableClock(Instant.parse("2010-03-01T09:30:00Z"));
    AtomicInteger tries = new AtomicInteger();
    SharedProbe probe =
        new SharedProbe(() -> tries.incrementAndGet() != 2, Duration.ofSeconds(1), now);

    for (int i = 0; i < 100; i++) {
      assertThat(probe.holds()).isTrue();
    }
    now.forward(Duration.ofMillis(999));
    assertThat(probe.holds()).isTrue();
    assertThat(tries).hasValue(1);
    now.forward(Duration.ofMillis(1));
    for (int i = 0; i < 100; i++) {
      assertThat(probe.holds()).isFalse();
    }
    assertThat(tries).hasValue(2);
    now.forward(Duration.ofHours(-1));
    assertThat(probe.holds()).isTrue();
  }

  @Test
  void neither_needs_a_token_and_nothing_else_is_below_health() {
    for (String path : new String[] {"health", "health/", "health/live/x", "health/deep"}) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
    HttpClient nobody = HttpClient.newHttpClient();
    HttpRequest live = HttpRequest.newBuilder(service.uri().resolve("health/live")).build();
    assertThat(nobody.sendAsync(live, BodyHandlers.discarding()).join().statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_assessment_that_takes_too_long_is_given_up() {
    service.close();
    start(Duration.ofMillis(1), Duration.ofSeconds(5));
    service.serve(RunningService.ASSESSOR);

    HttpResponse<byte[]> answer = get(ROUND + "/assessment");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).path("type").asText()).isEqualTo("urn:muster:problem:too-long");
  }

  @Test
  void what_is_under_way_is_finished_and_what_is_new_is_refused() throws Exception {
    service.serve(RunningService.ASSESSOR);
    HttpClient client = HttpClient.newHttpClient();
    URI live = service.uri().resolve("health/live");
    client.send(HttpRequest.newBuilder(live).build(), BodyHandlers.discarding());
    try (Socket kept = Raw.open(service.uri())) {
      CompletableFuture<HttpResponse<byte[]>> underWay = sendLater(ROUND + "/assessment");
      while (service.underWay() == 0) {
        Thread.sleep(1);
      }
      Thread stopping = new Thread(service::close, "stopping");
      stopping.start();
      String refused = "";
      while (stopping.isAlive() && !refused.contains("urn:muster:problem:stopping")) {
        refused = ask(kept);
      }

      HttpResponse<byte[]> finished = underWay.get(60, TimeUnit.SECONDS);
      assertThat(finished.statusCode()).isEqualTo(200);
      assertThat(json(finished).path("risks")).isNotEmpty();
      assertThat(refused).startsWith("HTTP/1.1 503 ").contains("urn:muster:problem:stopping");
      stopping.join(30_000);
      assertThat(stopping.isAlive()).isFalse();
    }
  }

  private static String ask(Socket kept) throws IOException {
    kept.getOutputStream()
        .write("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    byte[] some = new byte[4_000];
    int read = kept.getInputStream().read(some);
    return read < 0 ? "" : new String(some, 0, read, StandardCharsets.UTF_8);
  }
}
