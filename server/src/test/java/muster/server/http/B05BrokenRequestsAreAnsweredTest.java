package muster.server.http;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.data.store.Actor;
import muster.secondopinion.RandomDatasets;
import muster.secondopinion.RawDataset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whatever is wrong with a request, the answer is a problem its maker can read")
class B05BrokenRequestsAreAnsweredTest {
  private static final String RETURN = ROUND + "/returns/derbyshire/major-crime";
  private static final int MEBIBYTE = 1024 * 1024;

  @TempDir static Path folder;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(folder);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api/v1/rounds/east-midlands-2011/risks | round `east-midlands-2011`. Did you mean `east-midlands-2010`?",
        "api/v1/rounds/utopia/assessment        | There is no round `utopia`.",
        "api/v1/rounds/east-midlands-2010/returns/derbyshier/firearms | Did you mean `derbyshire`?",
        "api/v1/rounds/east-midlands-2010/returns/derbyshire/fire-arm | Did you mean `firearms`?",
        "api/v1/rounds/east-midlands-2010/returns/derbyshire/payroll  | No return was submitted yet",
        "api/v1/round                           | Nothing is at this address.",
        "api/v2                                 | Nothing is at this address.",
      })
  void an_address_with_nothing_behind_it_names_the_nearest_right_one(String path, String detail) {
    assertProblem(service.programmeTeam(path), 404, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"threats\": [}        | (line 1, column",
        "{\"threats\":\\n [1,]}  | (line 2, column",
        "{} {}                   | The body is not JSON",
        "{\"a\": NaN}            | The body is not JSON",
        "{'a': 1}                | The body is not JSON",
        "{} // remark            | The body is not JSON",
        "{\"threats\": [], \"threats\": []} | The body has a field twice",
        "[]                      | must be a JSON object",
        "''                      | must be a JSON object",
      })
  void a_body_that_is_not_json_says_where(String body, String detail) {
    assertProblem(put(body.replace("\\n", "\n")), 400, detail);
  }

  @Test
  void a_body_nested_without_end_is_refused() {
    assertProblem(put("[".repeat(100_000)), 400, "nested too deeply");
  }

  @Test
  void a_body_that_is_not_utf_8_is_refused() {
    byte[] latin = "{\"note\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertProblem(put("").PUT(ofByteArray(latin)), 400, "UTF-8");
  }

  @Test
  void a_body_over_a_mebibyte_is_too_large_whether_it_says_so_or_not() {
    byte[] large = new byte[MEBIBYTE + 1];
    assertProblem(put("").PUT(ofByteArray(large)), 413, "1 MiB");
    HttpRequest.BodyPublisher chunked =
        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    assertProblem(put("").PUT(chunked), 413, "1 MiB");
  }

  @Test
  void a_body_of_exactly_a_mebibyte_is_read() {
    String spaces = " ".repeat(MEBIBYTE - 2);
    assertProblem(put("{" + spaces + "}"), 422, "Nothing was stored");
  }

  @Test
  void a_body_of_another_type_is_refused() {
    HttpRequest.Builder bare = service.assessor(RETURN).header("If-Match", "\"r1\"");
    assertProblem(bare.copy().PUT(ofString("{}")), 415, "application/json");
    assertProblem(
        bare.copy().header("Content-Type", "text/csv").PUT(ofString("{}")),
        415,
        "application/json");
    assertProblem(
        bare.copy()
            .header("Content-Type", "application/json; charset=ISO-8859-1")
            .PUT(ofString("{}")),
        415,
        "UTF-8");
  }

  @Test
  void a_compressed_body_is_refused() {
    assertProblem(put("{}").header("Content-Encoding", "gzip"), 415, "not compressed");
  }

  @Test
  void an_answer_of_another_type_cannot_be_had() {
    assertProblem(
        service.programmeTeam(ROUND + "/risks").header("Accept", "text/html"),
        406,
        "application/json");
  }

  @Test
  void what_cannot_be_done_names_what_can() {
    HttpResponse<byte[]> post =
        assertProblem(service.assessor(RETURN).POST(ofString("{}")), 405, "Allow");
    assertThat(header(post, "Allow")).isEqualTo("GET, HEAD, PUT");
    HttpResponse<byte[]> delete =
        assertProblem(service.programmeTeam(ROUND + "/forces").DELETE(), 405, "Allow");
    assertThat(header(delete, "Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void an_address_that_cannot_be_read_is_a_problem_too() throws IOException {
    String answer = raw("GET /api/v1/rounds/%zz/risks HTTP/1.1", "Host: localhost");

    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(answer).contains("application/problem+json", "urn:muster:problem:bad-request");
    assertThat(answer).doesNotContainIgnoringCase("grizzly");
  }

  @Test
  void a_client_that_offers_another_protocol_is_answered_in_this_one() throws IOException {
    String answer =
        raw(
            "GET /health/live HTTP/1.1",
            "Host: localhost",
            "Connection: Upgrade, HTTP2-Settings",
            "Upgrade: h2c",
            "HTTP2-Settings: AAEAAEAAAAIAAAAB");

    assertThat(answer).startsWith("HTTP/1.1 200 ").contains("Content-Type: application/json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "round.csv   | as_at | 1999-01-01 | says nothing on 1999-01-01",
        "threats.csv | trend | sideways   | no longer fits the dataset format or the rule book: look at `threats.csv`, column `trend`.",
      })
  void a_round_that_the_rule_book_cannot_judge_says_so(
      String file, String column, String word, String detail) {
    RawDataset raw = RandomDatasets.generate(3);
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : raw.rows(file)) {
      Map<String, String> changed = new TreeMap<>(row);
      changed.put(column, word);
      rows.add(changed);
    }
    String round = raw.rows("round.csv").get(0).get("round");
    service.store.importRound(
        RunningService.sheets(raw.with(file, rows), round + "-" + word), Actor.system("import"));

    assertProblem(
        service.programmeTeam("api/v1/rounds/" + round + "-" + word + "/risks"), 409, detail);
  }

  private static String raw(String... lines) throws IOException {
    String request = String.join("\r\n", lines) + "\r\n\r\n";
    try (Socket socket = new Socket(service.uri().getHost(), service.uri().getPort())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpRequest.Builder put(String body) {
    return service.put(RETURN, body).header("If-Match", "\"r1\"");
  }

  private static HttpResponse<byte[]> assertProblem(
      HttpRequest.Builder request, int status, String detail) {
    HttpResponse<byte[]> answer = service.send(request);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    JsonNode problem = json(answer);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asText()).startsWith("urn:muster:problem:");
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("instance").asText()).startsWith("urn:uuid:");
    assertThat(problem.path("detail").asText()).contains(detail);
    return answer;
  }
}
