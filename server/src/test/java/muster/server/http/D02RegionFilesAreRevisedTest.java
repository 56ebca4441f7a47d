package muster.server.http;

import static muster.server.http.OpenedRound.TEAM;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files about a region are read and revised, the whole round checked with each")
class D02RegionFilesAreRevisedTest {
  private static final String CSV = "text/csv";
  private static final String JSON = "application/json";
  private static final String HEADER = "force,service,risk,reason,by,dated\r\n";
  private static final String JUDGED =
      HEADER + "derbyshire,firearms,500,The range closed,,2010-08-01\r\n";

  @TempDir Path folder;
  private RunningService service;
  private OpenedRound round;

  @BeforeEach
  void start() {
    service = RunningService.start(folder);
    round = OpenedRound.open(service, "second");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private HttpResponse<byte[]> get(String file) {
    return round.get(TEAM, round.path() + "/files/" + file);
  }

  private HttpResponse<byte[]> put(String file, String type, String etag, String body) {
    HttpRequest.Builder put =
        service
            .programmeTeam(round.path() + "/files/" + file)
            .header("Content-Type", type)
            .PUT(HttpRequest.BodyPublishers.ofString(body));
    return service.send(
        etag.isEmpty() ? put.header("If-None-Match", "*") : put.header("If-Match", etag));
  }

  @Test
  void a_file_can_be_put_as_it_was_read_in_either_form() {
    HttpResponse<byte[]> json = get("agreements");
    HttpResponse<byte[]> csv = get("agreements.csv");

    assertThat(header(csv, "Content-Type")).startsWith(CSV);
    assertThat(header(csv, "ETag")).isEqualTo(header(json, "ETag")).isEqualTo("\"r1\"");
    assertThat(header(csv, "Muster-Marking")).isEqualTo("OFFICIAL-SENSITIVE");
    HttpResponse<byte[]> second = put("agreements", JSON, "\"r1\"", text(json));
    assertThat(second.statusCode()).as(text(second)).isEqualTo(200);
    assertThat(header(second, "ETag")).isEqualTo("\"r2\"");
    HttpResponse<byte[]> third = put("agreements.csv", CSV, "\"r2\"", text(csv));
    assertThat(third.statusCode()).as(text(third)).isEqualTo(200);
    assertThat(json(third).path("rows")).isEqualTo(json(json).path("rows"));
    assertThat(json(third).path("by").asText()).isEqualTo(TEAM);
    assertThat(text(get("agreements.csv"))).isEqualTo(text(csv));
    assertThat(service.store.files().listRevisions("second", "agreements.csv")).hasSize(3);
  }

  @Test
  void nobody_overwrites_anothers_work() {
    String body = text(get("agreements"));

    HttpRequest.Builder silent =
        service
            .programmeTeam(round.path() + "/files/agreements")
            .header("Content-Type", JSON)
            .PUT(HttpRequest.BodyPublishers.ofString(body));
    assertThat(service.send(silent).statusCode()).isEqualTo(428);
    assertThat(put("agreements", JSON, "\"r7\"", body).statusCode()).isEqualTo(412);
    assertThat(put("agreements", JSON, "", body).statusCode()).isEqualTo(412);
    assertThat(header(get("agreements"), "ETag")).isEqualTo("\"r1\"");
  }

  @Test
  void every_faulty_cell_is_told_with_its_row_and_nothing_is_stored() {
    HttpResponse<byte[]> answer =
        put(
            "overrides",
            CSV,
            "",
            HEADER
                + "derbyshire,firearms,many,,,2010-08-01\r\n"
                + "derbyshier,firearms,5,because,,2010-08-32\r\n"
                + "derbyshire,firearms,5\r\n");

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(422);
    assertThat(json(answer).path("type").asText()).endsWith(":invalid-file");
    assertThat(json(answer).path("errors"))
        .extracting(e -> e.path("row").asInt() + " " + e.path("column").asText())
        .containsExactlyInAnyOrder("2 risk", "2 reason", "3 force", "3 dated", "4 ");
    assertThat(get("overrides").statusCode()).isEqualTo(404);
  }

  @Test
  void a_judgement_is_signed_by_the_account_that_makes_it() {
    HttpResponse<byte[]> first = put("overrides", CSV, "", JUDGED);

    assertThat(first.statusCode()).as(text(first)).isEqualTo(201);
    assertThat(json(first).path("rows").get(0).path("by").asText()).isEqualTo(TEAM);
    assertThat(json(first).path("rows").get(0).path("reason").asText())
        .isEqualTo("The range closed");
  }

  @Test
  void nobody_signs_for_another_and_anothers_judgement_stays_theirs() {
    assertThat(
            put("overrides", CSV, "", JUDGED.replace("closed,,", "closed,chief-officer,"))
                .statusCode())
        .isEqualTo(422);
    String token =
        new Credentials(service.store, service.clock)
            .makeToken(second(), "t", 1, muster.data.store.Actor.system("import"))
            .secret();
    put("overrides", CSV, "", JUDGED);
    ObjectNode read = (ObjectNode) json(get("overrides"));
    ((com.fasterxml.jackson.databind.node.ArrayNode) read.path("rows"))
        .addObject()
        .put("force", "lincolnshire")
        .put("service", "firearms")
        .put("risk", 7)
        .put("reason", "A new range")
        .put("dated", "2010-08-02");

    HttpResponse<byte[]> both =
        service.send(
            service
                .request(token, round.path() + "/files/overrides")
                .header("Content-Type", JSON)
                .header("If-Match", "\"r1\"")
                .PUT(HttpRequest.BodyPublishers.ofString(read.toString())));

    assertThat(both.statusCode()).as(text(both)).isEqualTo(200);
    assertThat(json(both).path("rows"))
        .extracting(row -> row.path("by").asText())
        .containsExactly(TEAM, "second-team");
  }

  private String second() {
    service
        .store
        .accounts()
        .create(
            "second-team",
            "Second",
            Role.PROGRAMME_TEAM.toString(),
            java.util.Optional.empty(),
            muster.data.store.Actor.system("import"));
    return "second-team";
  }

  @Test
  void what_is_no_file_about_a_region_cannot_be_put() {
    assertThat(text(put("agreement", JSON, "", "{\"rows\": []}"))).contains("`agreements`");
    assertThat(put("forces", JSON, "", "{\"rows\": []}").statusCode()).isEqualTo(404);
    assertThat(put("threats", JSON, "", "{\"rows\": []}").statusCode()).isEqualTo(404);
    assertThat(put("agreements", "text/plain", "", "x").statusCode()).isEqualTo(415);
    assertThat(put("agreements", JSON, "\"r1\"", "{\"rows\": {}}").statusCode()).isEqualTo(422);
    assertThat(
            put("agreements", JSON, "\"r1\"", "{\"rows\": [], \"round\": \"third\"}").statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_locked_round_keeps_its_files() {
    service.send(service.post(TEAM, round.path() + "/locks", "{}").header("If-Match", "\"r1\""));

    assertThat(put("overrides", CSV, "", JUDGED).statusCode()).isEqualTo(409);
  }
}
