package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
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
    return run(service, standing, "");
  }

  private static String run(RunningService service, String standing, String more) {
    HttpResponse<byte[]> made =
        service.send(
            service.post(
                TEAM,
                RunningService.ROUND + "/assessments",
                "{\"standing\": \"" + standing + "\"" + more + "}"));
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
  @DisplayName("only the latest of the round's own day and weights is approved, by who did not ask")
  void whatIsNoResultIsNotApproved() {
    try (RunningService service = RunningService.start(folder)) {
      String other = run(service, "official", ", \"on\": \"2010-06-01\"");
      String weighed = run(service, "official", ", \"weights\": \"2010-13\"");
      String official = run(service, "official");

      assertRefused(step(service, "board", other + "/approvals"), 409, "speaks for 2010-06-01");
      assertRefused(step(service, "board", weighed + "/approvals"), 409, "`2010-13`");
      assertRefused(step(service, TEAM, official + "/approvals"), 403, "You asked for");
      assertThat(step(service, "board", official + "/approvals").statusCode()).isEqualTo(201);

      revise(service, "funding-mobile-data", "funding-mobile-date");
      assertRefused(step(service, TEAM, official + "/publications"), 409, "is out of date");
      String revised = run(service, "official");
      HttpResponse<byte[]> unapproved = step(service, TEAM, revised + "/publications");
      assertRefused(unapproved, 409, "somebody else must approve it first");

      revise(service, "funding-emsou", "funding-emsu");
      HttpResponse<byte[]> renamed =
          step(service, "board", run(service, "official") + "/approvals");
      assertRefused(renamed, 409, "holds something exempt");
      assertThat(RunningService.json(renamed).path("errors").get(0).path("found").asText())
          .isEqualTo("funding-emsou");
    }
  }

  private static void assertRefused(HttpResponse<byte[]> answer, int status, String why) {
    assertThat(answer.statusCode()).as(RunningService.text(answer)).isEqualTo(status);
    assertThat(RunningService.json(answer).path("detail").asText()).contains(why);
  }

  private static void revise(RunningService service, String line, String name) {
    String file = RunningService.ROUND + "/files/finance";
    HttpResponse<byte[]> now = service.send(service.as(TEAM, file + ".csv"));
    HttpResponse<byte[]> put =
        service.send(
            service
                .as(TEAM, file)
                .header("Content-Type", "text/csv")
                .header("If-Match", RunningService.header(now, "ETag"))
                .PUT(
                    HttpRequest.BodyPublishers.ofString(
                        RunningService.text(now).replace(line, name))));
    assertThat(put.statusCode()).as(RunningService.text(put)).isEqualTo(200);
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
      assertThat(RunningService.json(read).path("weights").asText()).isEqualTo("2009-12");
      assertThat(RunningService.text(csv)).startsWith("marking,rank,project,name");
    }
  }
}
