package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import muster.data.store.ReturnKey;
import muster.data.store.StoredReturn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An assessor reads a return, changes it and submits it, and overwrites nobody's work")
class B03ReturnsAreSubmittedTest {
  private static final String MAJOR_CRIME = ROUND + "/returns/derbyshire/major-crime";
  private static final String PAYROLL = ROUND + "/returns/derbyshire/payroll";
  private static final String A_RETURN =
      """
      {
        "threats": [
          {
            "demand": 12.50,
            "days": "10",
            "trend": "rising",
            "physical": "moderate",
            "psychological": "minor",
            "financial": "none",
            "community": "none",
            "publicExpectation": "none",
            "environmental": "none",
            "confidence": "medium",
            "evidence": ["local", "regional"],
            "dated": "2010-02-01",
            "source": "a test",
            "basis": "illustrative"
          }
        ],
        "capability": {
          "specialists": 6,
          "minimum": 4,
          "availability": null,
          "capacity": "met",
          "capability": "met",
          "consistency": "met",
          "connectivity": "met",
          "confidence": "high",
          "dated": "2010-02-01",
          "source": "a test",
          "basis": "illustrative"
        }
      }
      """;

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
  void a_return_is_read_with_its_revision_as_entity_tag() {
    HttpResponse<byte[]> answer = service.send(service.assessor(MAJOR_CRIME));
    JsonNode body = json(answer);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "ETag")).isEqualTo("\"r1\"");
    assertThat(header(answer, "Muster-Marking")).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(body.path("marking").asText()).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(body.path("writtenBy").asText()).isEqualTo("import");
    assertThat(body.path("capability").path("specialists").asInt()).isEqualTo(79);
    assertThat(body.path("capability").path("availability").isNull()).isTrue();
    assertThat(body.path("threats").get(0).path("evidence"))
        .extracting(JsonNode::asText)
        .containsExactly("local", "regional", "national");
  }

  @Test
  void who_has_the_revision_already_is_told_so() {
    HttpResponse<byte[]> answer =
        service.send(service.assessor(MAJOR_CRIME).header("If-None-Match", "\"r1\""));

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "ETag")).isEqualTo("\"r1\"");
  }

  @Test
  void what_was_read_can_be_changed_and_submitted_as_it_is() {
    ObjectNode body = (ObjectNode) json(service.send(service.assessor(MAJOR_CRIME)));
    ((ObjectNode) body.path("capability")).put("specialists", 80);

    HttpResponse<byte[]> answer =
        service.send(service.put(MAJOR_CRIME, body.toString()).header("If-Match", "\"r1\""));

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    assertThat(header(answer, "ETag")).isEqualTo("\"r2\"");
    assertThat(json(answer).path("writtenBy").asText()).isEqualTo("assessor-derbyshire");
    assertThat(json(answer)).isEqualTo(json(service.send(service.assessor(MAJOR_CRIME))));
    body.set("revision", json(answer).path("revision"));
    body.put("state", "draft");
    body.set("writtenAt", json(answer).path("writtenAt"));
    body.set("writtenBy", json(answer).path("writtenBy"));
    assertThat(json(answer)).isEqualTo(body);
  }

  @Test
  void a_first_return_is_created_and_then_assessed() {
    assertThat(risk("payroll").path("status").asText()).isEqualTo("not assessed");
    assertThat(service.send(service.assessor(PAYROLL)).statusCode()).isEqualTo(404);

    HttpResponse<byte[]> answer =
        service.send(service.put(PAYROLL, A_RETURN).header("If-None-Match", "*"));

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    assertThat(header(answer, "ETag")).isEqualTo("\"r1\"");
    assertThat(json(answer).path("state").asText()).isEqualTo("draft");
    assertThat(risk("payroll").path("status").asText()).isEqualTo("not assessed");
    service.handIn(RunningService.ASSESSOR_ACCOUNT, PAYROLL, "\"r1\"");
    // method.md §1: T = 12.5 × 1.25 × (3 + 1)
    assertThat(risk("payroll").path("threat").asDouble()).isEqualTo(62.5);
  }

  @Test
  void figures_are_kept_exactly_as_they_were_written() {
    String body = A_RETURN.replace("12.50", "12.500000000000000000010");

    HttpResponse<byte[]> answer =
        service.send(service.put(PAYROLL, body).header("If-None-Match", "*"));

    assertThat(text(answer)).contains("\"demand\": 12.500000000000000000010,");
    assertThat(revisions("payroll").get(0).rows().threats().get(0).cell("demand"))
        .isEqualTo("12.500000000000000000010");
    assertThat(revisions("payroll").get(0).rows().threats().get(0).cell("evidence"))
        .isEqualTo("local;regional");
  }

  @Test
  void the_same_return_again_is_a_revision_too() {
    String body = text(service.send(service.assessor(MAJOR_CRIME)));

    service.send(service.put(MAJOR_CRIME, body).header("If-Match", "\"r1\""));
    service.send(service.put(MAJOR_CRIME, body).header("If-Match", "\"r2\""));

    assertThat(revisions("major-crime"))
        .extracting(StoredReturn::revision)
        .containsExactly(1, 2, 3);
  }

  @Test
  void a_submission_that_does_not_say_what_it_replaces_is_refused() {
    assertRefused(service.put(MAJOR_CRIME, A_RETURN), 428, "If-Match");
    assertRefused(service.put(MAJOR_CRIME, A_RETURN).header("If-Match", "*"), 428, "If-Match");
    assertRefused(service.put(MAJOR_CRIME, A_RETURN).header("If-Match", "r1"), 400, "quotation");
    assertRefused(
        service.put(MAJOR_CRIME, A_RETURN).header("If-None-Match", "\"r1\""), 400, "first return");
    assertRefused(
        service
            .put(MAJOR_CRIME, A_RETURN)
            .header("If-Match", "\"r1\"")
            .header("If-None-Match", "*"),
        400,
        "not both");
  }

  @Test
  void a_submission_on_top_of_what_is_no_longer_current_is_refused() {
    service.send(service.put(MAJOR_CRIME, A_RETURN).header("If-Match", "\"r1\""));

    for (String stale :
        List.of("\"r1\"", "\"r3\"", "\"r0\"", "W/\"r2\"", "\"x\"", "\"r1\", \"r2\"")) {
      HttpRequest.Builder put = service.put(MAJOR_CRIME, A_RETURN).header("If-Match", stale);
      HttpResponse<byte[]> answer = service.send(put);
      assertThat(answer.statusCode()).as(stale).isEqualTo(412);
      assertThat(json(answer).path("detail").asText()).contains("\"r2\"");
    }
    HttpRequest.Builder first = service.put(MAJOR_CRIME, A_RETURN).header("If-None-Match", "*");
    assertThat(service.send(first).statusCode()).isEqualTo(412);
    HttpRequest.Builder none = service.put(PAYROLL, A_RETURN).header("If-Match", "\"r1\"");
    assertThat(service.send(none).statusCode()).isEqualTo(412);
    assertThat(revisions("major-crime")).hasSize(2);
    assertThat(revisions("payroll")).isEmpty();
  }

  @Test
  void of_those_who_submit_at_the_same_time_one_wins() throws Exception {
    List<Callable<Integer>> submissions =
        IntStream.range(0, 6)
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        service
                            .send(service.put(MAJOR_CRIME, A_RETURN).header("If-Match", "\"r1\""))
                            .statusCode())
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(submissions.size());
    try {
      List<Integer> statuses = new java.util.ArrayList<>();
      for (Future<Integer> status : threads.invokeAll(submissions)) {
        statuses.add(status.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
    } finally {
      threads.shutdownNow();
    }
    assertThat(revisions("major-crime")).hasSize(2);
  }

  private void assertRefused(HttpRequest.Builder request, int status, String help) {
    HttpResponse<byte[]> answer = service.send(request);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    assertThat(json(answer).path("detail").asText()).contains(help);
    assertThat(revisions("major-crime")).hasSize(1);
  }

  private List<StoredReturn> revisions(String name) {
    return service.store.listRevisions(new ReturnKey("east-midlands-2010", "derbyshire", name));
  }

  private JsonNode risk(String name) {
    return json(service.send(service.assessor(ROUND + "/risks?service=" + name)))
        .path("risks")
        .get(0);
  }
}
