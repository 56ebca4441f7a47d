package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import muster.data.DatasetReader;
import muster.data.SheetReader;
import muster.data.store.Counting;
import muster.data.store.Standing;
import muster.engine.Outcome;
import muster.engine.facts.Dataset;
import muster.server.files.EastMidlands;
import muster.server.json.AssessmentJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Assessments are run on demand, kept, and read again byte for byte")
class F01AssessmentsAreRunAndKeptTest {
  private static final String TEAM = "programme-team";
  private static final String ALL = RunningService.ROUND + "/assessments";

  @TempDir Path folder;

  /** What a folder with the same data gives, without any service. */
  private static Outcome fromFolder() {
    Dataset data =
        DatasetReader.read(
            SheetReader.read(EastMidlands.files()), RunningService.ASSESSOR.ruleBook()::vocabulary);
    return RunningService.ASSESSOR.assess(data, data.round().asAt());
  }

  private static HttpResponse<byte[]> run(RunningService service, String body) {
    return service.send(service.post(TEAM, ALL, body));
  }

  private static String where(HttpResponse<byte[]> made) {
    return RunningService.header(made, "Location").substring(1);
  }

  @Test
  @DisplayName("one that was run is at its location, with the bytes of the command line")
  void oneThatWasRunIsKept() {
    Outcome expected = fromFolder();
    try (RunningService service = RunningService.start(folder)) {
      HttpResponse<byte[]> made = run(service, "{\"standing\": \"official\"}");
      HttpResponse<byte[]> read = service.send(service.programmeTeam(where(made)));
      JsonNode listed = RunningService.json(service.send(service.programmeTeam(ALL)));

      String id = expected.assessment().assessment().id();
      assertThat(made.statusCode()).isEqualTo(201);
      assertThat(where(made)).isEqualTo("api/v1/assessments/" + id);
      assertThat(RunningService.json(made).path("trigger").asText()).isEqualTo("on-demand");
      assertThat(read.body()).isEqualTo(AssessmentJson.bytes(expected.assessment()));
      assertThat(RunningService.header(read, "Muster-Assessment")).isEqualTo(id);
      assertThat(RunningService.header(read, "Muster-Rule-Book"))
          .isEqualTo(RunningService.ASSESSOR.ruleBook().hash());
      assertThat(RunningService.header(read, "Muster-Data-Version"))
          .isEqualTo(expected.assessment().assessment().data());
      assertThat(RunningService.header(read, "Muster-Standing")).isEqualTo("official");
      assertThat(ids(listed)).contains(id);
    }
  }

  private static List<String> ids(JsonNode listed) {
    return StreamSupport.stream(listed.path("assessments").spliterator(), false)
        .map(a -> a.path("assessment").asText())
        .toList();
  }

  @Test
  @DisplayName("another day and other weights make another assessment, kept beside the first")
  void otherDaysAndWeightsAreKeptToo() {
    try (RunningService service = RunningService.start(folder)) {
      HttpResponse<byte[]> usual = run(service, "{}");
      HttpResponse<byte[]> other =
          run(service, "{\"on\": \"2010-06-01\", \"weights\": \"2010-13\"}");
      HttpResponse<byte[]> again =
          run(service, "{\"on\": \"2010-06-01\", \"weights\": \"2010-13\"}");

      assertThat(where(other)).isNotEqualTo(where(usual)).isEqualTo(where(again));
      assertThat(RunningService.json(other).path("on").asText()).isEqualTo("2010-06-01");
      assertThat(RunningService.json(other).path("weights").asText()).isEqualTo("2010-13");
    }
  }

  @Test
  @DisplayName("a body that asks for what there is not names it, and nothing is kept")
  void wrongBodiesAreRefused() {
    try (RunningService service = RunningService.start(folder)) {
      HttpResponse<byte[]> wrong =
          run(
              service,
              "{\"standing\": \"oficial\", \"on\": \"soon\", \"weights\": 3, \"trigger\": \"\","
                  + " \"force\": 1}");

      JsonNode errors = RunningService.json(wrong).path("errors");
      assertThat(wrong.statusCode()).isEqualTo(422);
      assertThat(errors).hasSize(5);
      assertThat(errors.toString()).contains("did you mean `official`?");
      assertThat(run(service, "{\"on\": \"1990-01-01\"}").statusCode()).isEqualTo(400);
      assertThat(service.send(service.programmeTeam("api/v1/assessments/none")).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  @DisplayName("the tables of one that is kept can be had as CSV and as a workbook")
  void tablesOfKeptOnes() {
    Outcome expected = fromFolder();
    try (RunningService service = RunningService.start(folder)) {
      String address = where(run(service, "{}"));
      HttpResponse<byte[]> csv =
          service.send(service.programmeTeam(address + ".csv?table=services"));
      HttpResponse<byte[]> xlsx = service.send(service.programmeTeam(address + ".xlsx"));

      long services = expected.assessment().services().size();
      assertThat(RunningService.text(csv).lines()).hasSize((int) services + 1);
      assertThat(RunningService.text(csv)).startsWith("marking,service,risk");
      assertThat(xlsx.statusCode()).isEqualTo(200);
      assertThat(RunningService.header(xlsx, "Muster-Marking")).isEqualTo("OFFICIAL-SENSITIVE");
    }
  }

  @Test
  @DisplayName("a run out of cycle keeps what happened, and tells what moved since the one before")
  void outOfCycleRunsTellWhatMoved() {
    try (RunningService service = RunningService.start(folder)) {
      String before = where(run(service, "{}"));
      StoredReturns.submit(service.store, 1);
      HttpResponse<byte[]> made = run(service, "{\"trigger\": \"an inspection of firearms\"}");
      JsonNode told =
          RunningService.json(service.send(service.programmeTeam(where(made) + "/movements")));

      assertThat(revision(service, before)).isEqualTo(1);
      assertThat(revision(service, where(made))).isEqualTo(2);
      assertThat(made.statusCode()).isEqualTo(201);
      assertThat(RunningService.json(made).path("trigger").asText()).isEqualTo("out-of-cycle");
      assertThat(told.path("text").asText()).isEqualTo("an inspection of firearms");
      assertThat(before).endsWith(told.path("previous").asText());
      assertThat(told.path("movements").path("inputs").toString())
          .contains("capabilities.csv:derbyshire/firearms", "specialists");
      assertThat(told.path("movements").path("moved").toString())
          .contains("risk/derbyshire/firearms");
    }
  }

  /** Of Derbyshire's return for firearms, of which an assessment must rest on one revision. */
  private static int revision(RunningService service, String address) {
    JsonNode told = RunningService.json(service.send(service.programmeTeam(address + "/returns")));
    assertThat(told.path("note").isNull()).isTrue();
    assertThat(told.path("returns"))
        .hasSameSizeAs(service.store.returns().list("east-midlands-2010", Counting.PROVISIONAL));
    List<JsonNode> firearms =
        StreamSupport.stream(told.path("returns").spliterator(), false)
            .filter(r -> r.path("force").asText().equals("derbyshire"))
            .filter(r -> r.path("service").asText().equals("firearms"))
            .toList();
    assertThat(firearms).hasSize(1);
    return firearms.get(0).path("revision").asInt();
  }

  @Test
  @DisplayName("one that takes longer than it may is given up, and nothing of it is kept")
  void slowOnesAreGivenUp() {
    Limits usual = Limits.usual();
    Limits hasty = usual.withTimes(usual.request(), Duration.ofMillis(1), usual.stop());
    try (RunningService service = RunningService.start(folder, hasty)) {
      HttpResponse<byte[]> refused = run(service, "{}");

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(RunningService.json(refused).path("detail").asText())
          .contains("--assessment-timeout");
      assertThat(service.store.assessments().listAfter("east-midlands-2010", 0, 10)).isEmpty();
      assertThat(service.store.assessments().findLatest("east-midlands-2010", Standing.PROVISIONAL))
          .isEmpty();
    }
  }
}
