package muster.server.http;

import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import muster.data.store.Actor;

/**
 * A service that people have used, and its auditor: a round was opened, a draft stored, changed and
 * handed in two days later, and an account disabled.
 */
final class AuditedRound implements AutoCloseable {
  static final String LOG = "api/v1/audit-log";
  static final String AUDITOR = "auditor";
  static final String FIREARMS = "rounds/second/returns/derbyshire/firearms";
  static final String SECRET_WORDS = "Two of the twelve are on long-term leave";

  final RunningService service;
  final OpenedRound round;

  AuditedRound(Path folder) {
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
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"disabled\": true}"))));
  }

  HttpResponse<byte[]> get(String query) {
    return service.send(service.as(AUDITOR, LOG + query));
  }

  JsonNode read(String query) {
    HttpResponse<byte[]> answer = get(query);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return json(answer);
  }

  static List<JsonNode> entries(JsonNode answer) {
    return StreamSupport.stream(answer.path("entries").spliterator(), false).toList();
  }

  /** In words: who did what to which version. */
  List<String> told(String query) {
    return entries(read(query)).stream()
        .filter(AuditedRound::isAskedFor)
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

  /** Neither made in the background, whenever the service gets to it, nor taken over on opening. */
  private static boolean isAskedFor(JsonNode entry) {
    return !entry.path("role").asText().equals(Actor.SYSTEM)
        && !entry.path("action").asText().equals("store-file");
  }

  String today() {
    return LocalDate.ofInstant(service.clock.instant(), ZoneOffset.UTC).toString();
  }

  @Override
  public void close() {
    service.close();
  }
}
