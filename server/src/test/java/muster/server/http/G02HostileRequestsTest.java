package muster.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import muster.server.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests are lines of {@code hostile/requests.txt}: one table, by kind. */
@DisplayName("G02 Whatever hostile is sent gets its right refusal, and nothing changes")
@Timeout(300)
class G02HostileRequestsTest {
  private static final int LEAST = 100;

  /** Long enough for a mebibyte on a busy machine; those that are slow on purpose wait so long. */
  private static final Duration TO_ARRIVE = Duration.ofSeconds(4);

  /** What only somebody inside would know. None is part of a request. */
  private static final List<String> INTERNALS =
      List.of(
          "exception",
          "\tat ",
          "java.",
          "jakarta",
          "glassfish",
          "grizzly",
          "jersey",
          "jackson",
          "muster.server",
          "muster.data",
          "sqlite",
          "jdbc",
          "select ",
          "insert into",
          "audit_entry",
          "return_revision");

  @TempDir static Path folder;
  private static RunningService service;
  private static Map<String, String> before;
  private static int number;

  @BeforeAll
  static void start() throws InterruptedException {
    service =
        RunningService.start(
            folder,
            Limits.usual().withTimes(TO_ARRIVE, Duration.ofSeconds(60), Duration.ofSeconds(5)));
    // The round is assessed in the background: after that, nothing happens by itself.
    assertThat(service.send(service.programmeTeam(RunningService.ROUND + "/risks")).statusCode())
        .isEqualTo(200);
    Map<String, String> last = Map.of();
    for (int i = 0; i < 60 && !last.equals(before); i++) {
      before = last;
      Thread.sleep(500);
      last = Tables.digests(database());
    }
    assertThat(before).isEqualTo(last).containsKeys("return_revision", "account", "audit_entry");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Path database() {
    return folder.resolve("muster.db");
  }

  static Stream<HostileRequest> requests() throws IOException {
    try (InputStream in =
        G02HostileRequestsTest.class.getResourceAsStream("/hostile/requests.txt")) {
      return new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(HostileRequest::new)
              .toList()
              .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void each_gets_its_right_problem_and_nothing_changes(HostileRequest request) throws IOException {
    number++;

    String answer = Raw.send(service.uri(), request.bytes(service, number));

    assertThat(answer).startsWith("HTTP/1.1 " + request.status() + " ");
    int end = answer.indexOf("\r\n\r\n");
    String head = answer.substring(0, end).toLowerCase(Locale.ROOT);
    assertThat(head)
        .contains("\r\ncontent-type: application/problem+json")
        .containsPattern("\r\nrequest-id: [a-z0-9-]{36}")
        .doesNotContain("\r\nserver:", "\r\nx-powered-by:");
    String body = whole(head, answer.substring(end + 4));
    JsonNode problem = Json.strict().readTree(body);
    assertThat(problem.path("type").asText()).isEqualTo("urn:muster:problem:" + request.problem());
    assertThat(problem.path("status").asInt()).isEqualTo(request.status());
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(INTERNALS)
        .filteredOn(word -> body.toLowerCase(Locale.ROOT).contains(word))
        .isEmpty();
    Map<String, String> after = Tables.digests(database());
    Map<String, String> unchanged = before;
    before = after;
    assertThat(after).isEqualTo(unchanged);
  }

  /** A long answer comes in pieces, each below its length in hexadecimal digits. */
  private static String whole(String head, String body) {
    if (!head.contains("\r\ntransfer-encoding: chunked")) {
      return body;
    }
    byte[] bytes = body.getBytes(UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int at = 0;
    while (true) {
      int end = at;
      while (bytes[end] != '\r') {
        end++;
      }
      int length = Integer.parseInt(new String(bytes, at, end - at, UTF_8), 16);
      if (length == 0) {
        return whole.toString(UTF_8);
      }
      whole.write(bytes, end + 2, length);
      at = end + 2 + length + 2;
    }
  }

  @Test
  void there_are_enough_of_them_and_each_is_another() throws IOException {
    List<String> lines = requests().map(HostileRequest::toString).toList();

    assertThat(lines).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(requests()).allMatch(r -> r.status() >= 400 && r.status() < 500);
  }
}
