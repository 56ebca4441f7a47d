package muster.server.http;

import static muster.server.http.RunningService.ASSESSOR;
import static muster.server.http.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.data.DatasetFolder;
import muster.data.DatasetReader;
import muster.data.SheetReader;
import muster.engine.facts.Dataset;
import muster.secondopinion.RandomDatasets;
import muster.secondopinion.RawDataset;
import muster.server.files.EastMidlands;
import muster.server.json.AssessmentJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A stored round and the folder it came from give the same assessment, byte for byte")
class B02StoredRoundsAreAssessedLikeFoldersTest {
  @TempDir Path folder;

  @Test
  void the_east_midlands_do() {
    assertSameBytes(EastMidlands.files());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void so_do_random_rounds_in_whatever_order_their_rows_and_columns_stand(long seed)
      throws IOException {
    RawDataset raw = RandomDatasets.generate(seed);
    Path csv = Files.createDirectory(folder.resolve("csv"));
    Path shuffled = Files.createDirectory(folder.resolve("shuffled"));
    raw.writeTo(csv);
    raw.writeShuffledTo(shuffled, seed);

    assertSameBytes(DatasetFolder.read(csv));
    assertThat(ofFolder(DatasetFolder.read(shuffled))).isEqualTo(ofFolder(DatasetFolder.read(csv)));
  }

  @Test
  void a_return_submitted_over_http_counts_like_one_edited_in_the_folder() throws IOException {
    Path csv = Files.createDirectory(folder.resolve("csv"));
    EastMidlands.files().forEach((name, bytes) -> write(csv.resolve(name), bytes));
    Path capabilities = csv.resolve("capabilities.csv");
    String before = Files.readString(capabilities);
    Files.writeString(
        capabilities, before.replaceFirst("derbyshire,firearms,(\\d+),", "derbyshire,firearms,7,"));
    assertThat(Files.readString(capabilities)).isNotEqualTo(before);
    String path = RunningService.ROUND + "/returns/derbyshire/firearms";
    try (RunningService service = RunningService.start(folder)) {
      HttpResponse<byte[]> read = service.send(service.assessor(path));
      String body =
          RunningService.text(read).replaceFirst("\"specialists\": \\d+", "\"specialists\": 7");
      HttpResponse<byte[]> put = service.send(service.put(path, body).header("If-Match", "\"r1\""));
      assertThat(put.statusCode()).as(RunningService.text(put)).isEqualTo(200);
      assertThat(service.handIn(RunningService.ASSESSOR_ACCOUNT, path, "\"r2\"").statusCode())
          .isEqualTo(201);

      assertThat(assessment(service, "east-midlands-2010").body())
          .isEqualTo(ofFolder(DatasetFolder.read(csv)));
    }
  }

  @Test
  void its_keys_stand_in_the_order_of_the_dataset_format() {
    try (RunningService service = RunningService.start(folder)) {
      JsonNode document = json(assessment(service, "east-midlands-2010"));

      assertThat(keys(document))
          .containsExactly(
              "assessment",
              "risks",
              "services",
              "opportunities",
              "notListed",
              "projects",
              "notAssessed",
              "gaps",
              "context",
              "finance");
      assertThat(keys(document.path("assessment")))
          .containsExactly(
              "id", "ruleBook", "data", "asAt", "weights", "seed", "engine", "marking");
      assertThat(keys(document.path("risks").get(0)))
          .containsExactly(
              "force",
              "service",
              "status",
              "threat",
              "load",
              "cover",
              "standards",
              "protection",
              "risk",
              "overridden",
              "band",
              "rank",
              "rankInService",
              "worstStrand",
              "flags",
              "findings");
      assertThat(keys(document.path("risks").get(0).path("findings").get(0)))
          .containsExactly("rule", "sentence", "reference", "facts", "basis");
      assertThat(keys(document.path("services").get(0)))
          .containsExactly(
              "service", "risk", "partial", "shares", "spread", "route", "reason", "groups");
      assertThat(keys(document.path("notAssessed").get(0)))
          .containsExactly("force", "service", "reason");
      assertThat(document.path("context")).isNotEmpty();
      for (String list : List.of("opportunities", "notListed", "projects", "gaps")) {
        assertThat(document.path(list).isArray()).as(list).isTrue();
      }
      assertThat(keys(document.path("finance")))
          .containsExactly("lines", "forecast", "savings", "schemes", "findings");
    }
  }

  private void assertSameBytes(Map<String, byte[]> files) {
    byte[] expected = ofFolder(files);
    String round = dataset(files).round().round();
    try (RunningService service = RunningService.start(folder, SheetReader.read(files))) {
      assertThat(assessment(service, round).body()).isEqualTo(expected);
    }
    assertThat(expected).startsWith('{', '\n', ' ', ' ', '"').endsWith('}', '\n');
  }

  private static HttpResponse<byte[]> assessment(RunningService service, String round) {
    HttpResponse<byte[]> answer =
        service.send(service.programmeTeam("api/v1/rounds/" + round + "/assessment"));
    assertThat(answer.statusCode()).as(RunningService.text(answer)).isEqualTo(200);
    return answer;
  }

  private static byte[] ofFolder(Map<String, byte[]> files) {
    Dataset data = dataset(files);
    return AssessmentJson.bytes(ASSESSOR.assess(data, data.round().asAt()).assessment());
  }

  private static Dataset dataset(Map<String, byte[]> files) {
    return DatasetReader.read(files, ASSESSOR.ruleBook()::vocabulary);
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
