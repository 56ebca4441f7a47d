package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import muster.server.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("C01 What is not HTTP, or too much of it, is answered with a problem too")
class C01BrokenHttpIsAnsweredTest {
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
      quoteCharacter = '\'',
      value = {
        "GET /health/live HTTP/1.1\\r\\n\\r\\n                                   | 400 | bad-request",
        "GET /health/live HTTP/9.9\\r\\nHost: a\\r\\n\\r\\n                      | 505 | other-version",
        "GET /health/live FTP\\r\\nHost: a\\r\\n\\r\\n                           | 505 | other-version",
        "GET /health/live HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n\\r\\n         | 400 | bad-request",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: -5\\r\\n\\r\\n        | 400 | bad-request",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 5x\\r\\n\\r\\n        | 400 | bad-request",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 99999999999999999999\\r\\n\\r\\n | 400 | bad-request",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\nab | 400 | bad-request",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 5\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n | 400 | bad-request",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: gzip, chunked\\r\\n\\r\\n0\\r\\n\\r\\n | 400 | bad-request",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: cow\\r\\n\\r\\n      | 400 | bad-request",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n | 400 | bad-request",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n-1\\r\\n | 400 | bad-request",
        "GET /health/live HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 2\\r\\n\\r\\n{} | 400 | bad-request",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 2\\r\\nExpect: cake\\r\\n\\r\\n | 417 | unmet-expectation",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 1048577\\r\\n\\r\\n   | 413 | too-large",
        "PUT /x HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 1048577\\r\\nExpect: 100-continue\\r\\n\\r\\n | 413 | too-large",
        "GET /health/live HTTP/1.1\\r\\nHost: a\\r\\nNo colon\\r\\n\\r\\n         | 400 | bad-request",
        "GET /health/live HTTP/1.1\\r\\nHost: a\\r\\nBro ken: x\\r\\n\\r\\n       | 400 | bad-request",
        "GET http://[/ HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n                         | 400 | bad-request",
        "GET /health/live HTTP/1.1\\r\\nHost: a b<c>\\r\\n\\r\\n                 | 400 | bad-request",
        "GET /%zz HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n                              | 400 | bad-request",
        "GET /a{b} HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n                             | 400 | bad-request",
      })
  void malformed_requests(String request, int status, String type) throws IOException {
    assertProblem(Raw.send(service.uri(), crlf(request)), status, type);
  }

  @Test
  void a_line_that_is_too_long() throws IOException {
    String path = "/" + "a".repeat(5_000);
    for (String line : List.of(path, "/x?" + "b".repeat(5_000), path.repeat(4), path.repeat(40))) {
      String request = "GET " + line + " HTTP/1.1\r\nHost: a\r\n\r\n";
      assertProblem(Raw.send(service.uri(), request), 414, "too-long-address");
    }
  }

  @Test
  void a_line_that_never_ends() throws IOException {
    assertProblem(Raw.send(service.uri(), "A".repeat(300_000)), 414, "too-long-address");
  }

  @Test
  void a_flood_of_headers() throws IOException {
    String many = String.join("", Collections.nCopies(61, "X-A: b\r\n"));
    String large = "X-A: " + "b".repeat(20_000) + "\r\n";
    String endless = String.join("", Collections.nCopies(20_000, "X-A: bbbbbbbbbbbbbbb\r\n"));
    for (String headers : List.of(many, large, endless)) {
      String request = "GET /health/live HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
      assertProblem(Raw.send(service.uri(), request), 431, "too-many-headers");
    }
  }

  @Test
  void as_many_headers_as_a_proxy_adds_are_fine() throws IOException {
    String many = String.join("", Collections.nCopies(50, "X-A: " + "b".repeat(200) + "\r\n"));
    String request =
        "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + many + "\r\n";
    assertThat(Raw.send(service.uri(), request)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void a_body_without_end_is_refused_when_it_is_too_large_and_not_later() throws IOException {
    String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
    String request =
        "PUT /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(100);
    assertProblem(Raw.send(service.uri(), request), 413, "too-large");
  }

  @Test
  void who_waits_to_be_told_to_go_on_is_told_once() throws IOException {
    String answer =
        Raw.send(
            service.uri(),
            "PUT /"
                + ROUND
                + "/returns/derbyshire/firearms HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n",
            "{}");

    assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 401 ");
  }

  @Test
  void requests_sent_one_behind_the_other_are_answered_in_turn() throws IOException {
    String one = "GET /health/live HTTP/1.1\r\nHost: a\r\n";
    String put = "PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
    String answer = Raw.send(service.uri(), one + "\r\n" + put + one + "Connection: close\r\n\r\n");

    assertThat(answer.split("HTTP/1\\.1 ", -1))
        .extracting(part -> part.isEmpty() ? "" : part.substring(0, 3))
        .containsExactly("", "200", "401", "200");
  }

  @Test
  void a_body_in_many_pieces_arrives_whole() throws IOException {
    String pieces = String.join("", Collections.nCopies(200, "1\r\n \r\n"));
    String answer =
        Raw.send(
            service.uri(),
            "PUT /"
                + ROUND
                + "/returns/derbyshire/firearms HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Authorization: Bearer "
                + service.token("assessor-derbyshire")
                + "\r\nContent-Type: application/json\r\nIf-Match: \"r1\"\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
            pieces,
            "1\r\n}\r\n0\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 422 ").contains("Nothing was stored");
  }

  private static String crlf(String text) {
    return text.replace("\\r", "\r").replace("\\n", "\n");
  }

  private static void assertProblem(String answer, int status, String type) throws IOException {
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    assertThat(head)
        .contains("\r\ncontent-type: application/problem+json")
        .contains("\r\ncache-control: no-store", "\r\nx-content-type-options: nosniff")
        .containsPattern("\r\nrequest-id: [a-z0-9-]{36}")
        .doesNotContain("server:", "grizzly");
    JsonNode problem = Json.strict().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asText()).isEqualTo("urn:muster:problem:" + type);
    assertThat(problem.path("detail").asText()).endsWith(".");
  }
}
