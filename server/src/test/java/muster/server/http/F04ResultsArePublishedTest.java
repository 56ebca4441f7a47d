package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Official results are approved by one, published by another, and read by every force")
class F04ResultsArePublishedTest {
  private static final String TEAM = "programme-team";
  private static final String WHY = "{\"reason\": \"agreed on 22 February\"}";
  private static final String PUBLISHED = RunningService.ROUND + "/published";

  @TempDir Path folder;

  static String run(RunningService service, String standing) {
    HttpResponse<byte[]> made =
        service.send(
            service.post(
                TEAM,
                RunningService.ROUND + "/assessments",
                "{\"standing\": \"" + standing + "\"}"));
    return RunningService.header(made, "Location").substring(1);
  }

  /** Runs an official assessment, has the board approve it and the team publish it. */
  static void publish(RunningService service) {
    String address = run(service, "official");
    HttpResponse<byte[]> approved = step(service, "board", address + "/approvals");
    HttpResponse<byte[]> published = step(service, TEAM, address + "/publications");
    assertThat(approved.statusCode()).isEqualTo(201);
    assertThat(RunningService.header(approved, "Location")).isEqualTo("/" + address);
    assertThat(published.statusCode()).isEqualTo(201);
    assertThat(RunningService.header(published, "Location")).isEqualTo("/" + PUBLISHED);
  }

  private static HttpResponse<byte[]> step(RunningService service, String who, String path) {
    return service.send(service.post(who, path, WHY));
  }

  @Test
  @DisplayName(
      "nobody publishes what nobody else approved, nor what is provisional, nor unsaid why")
  void publicationNeedsAnotherAndAReason() {
    try (RunningService service = RunningService.start(folder)) {
      String official = run(service, "official");
      StoredReturns.submit(service.store, 1);
      String provisional = run(service, "provisional");
      HttpResponse<byte[]> unapproved = step(service, TEAM, official + "/publications");
      step(service, TEAM, official + "/approvals");
      HttpResponse<byte[]> alone = step(service, TEAM, official + "/publications");
      HttpResponse<byte[]> early = step(service, "board", provisional + "/approvals");
      HttpResponse<byte[]> unsaid =
          service.send(service.post("board", official + "/approvals", "{}"));

      assertThat(unapproved.statusCode()).isEqualTo(409);
      assertThat(alone.statusCode()).isEqualTo(409);
      assertThat(early.statusCode()).isEqualTo(409);
      assertThat(RunningService.json(early).path("detail").asText()).contains("provisional");
      assertThat(unsaid.statusCode()).isEqualTo(422);
      assertThat(service.send(service.assessor(PUBLISHED)).statusCode()).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("an assessor reads totals, routes, groups, projects and money, and no single force")
  void publishedResultsTellOfNoSingleForce() {
    try (RunningService service = RunningService.start(folder)) {
      publish(service);
      HttpResponse<byte[]> read = service.send(service.assessor(PUBLISHED));
      HttpResponse<byte[]> csv = service.send(service.assessor(PUBLISHED + ".csv?part=projects"));

      assertThat(read.statusCode()).isEqualTo(200);
      JsonNode parts = RunningService.json(read).path("parts");
      List<String> words =
          StreamSupport.stream(parts.spliterator(), false)
              .map(p -> p.path("part").asText())
              .toList();
      assertThat(words)
          .contains("services", "opportunities", "projects", "finance lines")
          .doesNotContain("risks", "not assessed");
      assertThat(RunningService.text(read))
          .doesNotContain("risk/", "shares", "members", "funding-emsou");
      assertThat(RunningService.header(read, "Muster-Standing")).isEqualTo("official");
      assertThat(RunningService.text(csv)).startsWith("marking,rank,project,name");
    }
  }
}
