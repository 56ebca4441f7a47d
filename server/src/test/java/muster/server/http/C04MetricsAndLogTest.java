package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@DisplayName("C04 Every request is counted, timed, named and logged, and none of its data is")
class C04MetricsAndLogTest {
  private static final String RETURN = ROUND + "/returns/derbyshire/firearms";
  private static final String OWN_NAME = "caller-0123-ABC";

  @TempDir Path folder;
  private RunningService service;
  private final Logger requests = (Logger) LoggerFactory.getLogger(RequestLog.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void start() {
    log.start();
    requests.setLevel(Level.INFO);
    requests.setAdditive(false);
    requests.addAppender(log);
    service = RunningService.start(folder);
  }

  @AfterEach
  void stop() {
    service.close();
    requests.detachAppender(log);
    requests.setAdditive(true);
    requests.setLevel(null);
  }

  private Map<String, String> line(int index) throws InterruptedException {
    for (int i = 0; i < 100 && log.list.size() <= index; i++) {
      Thread.sleep(20);
    }
    Map<String, String> fields = new TreeMap<>();
    log.list.get(index).getKeyValuePairs().forEach(p -> fields.put(p.key, String.valueOf(p.value)));
    return fields;
  }

  @Test
  void a_request_is_one_line_with_its_name_route_status_and_role() throws InterruptedException {
    HttpResponse<byte[]> answer =
        service.send(service.programmeTeam(ROUND + "/risks?force=derbyshire"));

    Map<String, String> line = line(0);
    assertThat(line)
        .containsEntry("request", header(answer, "Request-Id"))
        .containsEntry("method", "GET")
        .containsEntry("route", "/api/v1/rounds/{round}/risks")
        .containsEntry("status", "200")
        .containsEntry("by", "programme-team")
        .containsOnlyKeys("request", "method", "route", "status", "by", "milliseconds");
    assertThat(Long.parseLong(line.get("milliseconds"))).isBetween(0L, 60_000L);
    assertThat(log.list).hasSize(1);
  }

  @Test
  void one_that_is_refused_on_arrival_has_a_line_too() throws Exception {
    String answer = Raw.send(service.uri(), "GET /secret-path FTP\r\nHost: a\r\n\r\n");

    assertThat(line(0)).containsEntry("status", "505").containsOnlyKeys("request", "status");
    assertThat(answer).contains("Request-Id: " + line(0).get("request"));
  }

  @Test
  void nothing_that_a_caller_wrote_is_in_the_log() throws InterruptedException {
    service.send(service.programmeTeam("hush-path?force=hush-query").header("X-A", "hush-header"));
    service.send(service.request("hush-token", ROUND + "/risks"));
    service.send(service.put(RETURN, "{\"note\": \"hush-body\"}").method("HUSH", noBody()));
    service.send(service.put(RETURN, "{\"note\": \"hush-body\"}").header("If-Match", "\"r1\""));
    service.send(service.programmeTeam("health/live").header("Request-Id", "hush id; drop"));

    line(4);
    assertThat(log.list)
        .hasSize(5)
        .allSatisfy(
            event -> {
              String all = event.getFormattedMessage() + event.getKeyValuePairs();
              assertThat(all)
                  .doesNotContainIgnoringCase("hush")
                  .doesNotContain(
                      service.token("assessor-derbyshire"), service.token("programme-team"));
            });
    assertThat(line(0)).containsEntry("route", "none").containsEntry("status", "404");
    assertThat(line(1)).containsEntry("by", "").containsEntry("status", "401");
    assertThat(line(2)).containsEntry("method", "other").containsEntry("status", "405");
  }

  private static java.net.http.HttpRequest.BodyPublisher noBody() {
    return java.net.http.HttpRequest.BodyPublishers.noBody();
  }

  @Test
  void what_a_caller_calls_a_request_stands_beside_its_name_as_two_could_be_called_so()
      throws InterruptedException {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < 2; i++) {
      HttpResponse<byte[]> answer =
          service.send(service.programmeTeam(ROUND + "/forces").header("Request-Id", OWN_NAME));
      assertThat(header(answer, "Request-Id")).matches("[0-9a-f-]{36}");
      names.add(header(answer, "Request-Id"));
      assertThat(line(i))
          .containsEntry("request", header(answer, "Request-Id"))
          .containsEntry("called", OWN_NAME);
    }

    assertThat(names).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"short", "with space in it", "quote\"in-it", "a_b_c_d_e_f_g", "é-é-é-é-é"})
  void but_not_what_is_no_fit_name(String name) throws InterruptedException {
    HttpResponse<byte[]> answer =
        service.send(service.programmeTeam("nothing").header("Request-Id", name));

    assertThat(header(answer, "Request-Id")).matches("[0-9a-f-]{36}");
    assertThat(line(0)).doesNotContainKey("called");
  }

  @Test
  void the_metrics_count_requests_and_assessments_by_few_labels() throws Exception {
    service.send(service.programmeTeam(ROUND + "/risks?force=derbyshire"));
    service.send(service.programmeTeam(ROUND + "/risks?force=lincolnshire"));
    service.send(service.assessor(RETURN));
    service.send(service.request("", "made/up/address"));
    Raw.send(service.uri(), "nonsense\r\n\r\n");
    line(4);

    HttpResponse<byte[]> answer = service.send(service.as("auditor", "metrics"));

    assertThat(header(answer, "Content-Type")).startsWith("text/plain");
    assertThat(text(answer).lines())
        .contains(
            "muster_requests_seconds_count{method=\"GET\",route=\"/api/v1/rounds/{round}/risks\",status=\"200\"} 2",
            "muster_requests_seconds_count{method=\"GET\",route=\"none\",status=\"401\"} 1",
            "muster_requests_refused_total{status=\"400\"} 1.0",
            // Both were answered from the same one.
            "muster_assessments_seconds_count{outcome=\"done\"} 1");
    assertThat(text(answer))
        .contains("jvm_memory_used_bytes{", "jvm_threads_live_threads ", "muster_connections ")
        .doesNotContain("derbyshire", "lincolnshire", "firearms", "east-midlands", "made");
  }

  @Test
  void only_the_auditor_and_the_administrator_read_them() {
    List<Integer> statuses =
        List.of(
            service.send(service.request("", "metrics")).statusCode(),
            service.send(service.assessor("metrics")).statusCode(),
            service.send(service.as("auditor", "metrics")).statusCode());

    assertThat(statuses).containsExactly(401, 403, 200);
  }
}
