package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import muster.data.store.ReturnKey;
import muster.server.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A faulty return is refused with every cell that is wrong, and changes nothing")
class B04FaultyReturnsAreRefusedTest {
  private static final String RETURN = ROUND + "/returns/derbyshire/major-crime";

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

  @AfterEach
  void nothing_was_changed() {
    ReturnKey key = new ReturnKey("east-midlands-2010", "derbyshire", "major-crime");
    assertThat(service.store.listRevisions(key)).hasSize(1);
  }

  @ParameterizedTest(name = "{0}.{1} = {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "threat     | trend        | \"risng\"       | threats.csv      | trend        | rising",
        "threat     | physical     | \"Severe\"      | threats.csv      | physical     | severe",
        "threat     | demand       | -1              | threats.csv      | demand       | ``",
        "threat     | demand       | \"1,5\"         | threats.csv      | demand       | 1.5",
        "threat     | demandLow    | 15              | threats.csv      | demand_low   | ``",
        "threat     | dated        | \"2010-02-30\"  | threats.csv      | dated        | ``",
        "threat     | source       | null            | threats.csv      | source       | ``",
        "threat     | note         | \"=1+1\"        | threats.csv      | note         | ``",
        "threat     | evidence     | [\"lokal\"]     | threats.csv      | evidence     | local",
        "threat     | days         | 1e999999999     | threats.csv      | days         | ``",
        "threat     | days         | true            | threats.csv      | days         | ``",
        "threat     | days         | [3]             | threats.csv      | days         | ``",
        "threat     | evidence     | [\"local;x\"]   | threats.csv      | evidence     | ``",
        "threat     | note         | \"\\ud800\"     | threats.csv      | note         | ``",
        "threat     | note         | \"a\\u0000b\"   | threats.csv      | note         | ``",
        "threat     | demand_low   | 3               | threats.csv      | demand_low   | demandLow",
        "threat     | trends       | \"rising\"      | threats.csv      | trends       | trend",
        "capability | availability | 1.01            | capabilities.csv | availability | ``",
        "capability | specialists  | 3.5             | capabilities.csv | specialists  | ``",
        "capability | capacity     | \"partially\"   | capabilities.csv | capacity     | partly",
        "capability | costGBP      | 5               | capabilities.csv | costGBP      | costGbp",
      })
  void each_fault_names_file_column_and_what_it_should_be(
      String part, String field, String value, String file, String column, String help)
      throws IOException {
    ObjectNode body = (ObjectNode) json(service.send(service.assessor(RETURN)));
    ObjectNode changed =
        (ObjectNode) (part.equals("threat") ? body.path("threats").get(0) : body.path(part));
    String marker = "\"@@@\"";
    changed.put(field, "@@@");

    HttpResponse<byte[]> answer = put(body.toString().replace(marker, value));

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(422);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(answer, "Muster-Marking")).isEqualTo("OFFICIAL-SENSITIVE");
    JsonNode error = json(answer).path("errors").get(0);
    assertThat(error.path("file").asText()).isEqualTo(file);
    assertThat(error.path("column").asText()).isEqualTo(column);
    assertThat(error.path("row").asInt()).isEqualTo(part.equals("threat") ? 1 : 0);
    assertThat(error.path("expected").asText()).isNotEmpty();
    assertThat(error.path("help").asText()).contains(help);
  }

  @Test
  void all_faults_come_at_once_with_their_places_in_the_body() {
    HttpResponse<byte[]> answer =
        put(
            """
            {"threats": [
              {"strand": "a", "demand": 1, "trend": "steady", "confidence": "high",
               "dated": "2010-01-01", "source": "s", "basis": "derived"},
              {"strand": "b", "demand": -1, "trend": "up", "confidence": "hi",
               "dated": "2010-01-01", "source": "s", "basis": "derived"}], "capability": null}
            """);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("errors"))
        .extracting(e -> e.path("row").asInt() + " " + e.path("column").asText())
        .contains("2 demand", "2 trend", "2 confidence")
        .allMatch(place -> place.startsWith("2 "));
  }

  @Test
  void faults_of_the_json_and_of_the_cells_come_at_once_and_each_cell_once() {
    HttpResponse<byte[]> answer =
        put(
            """
            {"force": "lincolnshire",
             "threats": [
              {"demand": -1, "trend": "up", "confidence": true, "colour": "red",
               "dated": "2010-01-01", "source": [], "basis": "derived"}, 7],
             "capability": null}
            """);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("errors"))
        .extracting(e -> e.path("row").asInt() + " " + e.path("column").asText())
        .containsExactlyInAnyOrder(
            "0 force", "1 colour", "1 confidence", "1 demand", "1 source", "1 trend", "2 ");
  }

  @Test
  void a_blank_strand_beside_a_named_one_is_a_fault_of_the_whole_return() {
    String threat =
        """
        "trend": "steady", "confidence": "high", "dated": "2010-01-01", "source": "s",
        "basis": "derived"}
        """;
    HttpResponse<byte[]> answer =
        put(
            "{\"threats\": [{"
                + threat
                + ", {\"strand\": \"b\", "
                + threat
                + "], \"capability\": null}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("errors").get(0).path("file").asText()).isEqualTo("threats.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                        | threats    | a field `threats`",
        "{}                                        | capability | a field `capability`",
        "{\"threats\": []}                         | capability | say `null`",
        "{\"capability\": {}}                      | threats    | say `[]`",
        "{\"threats\": [], \"capability\": null}   | ``         | a `capability` or both",
        "{\"threat\": []}                          | threat     | threats",
        "{\"threats\": {}}                         | threats    | a list of threats",
        "{\"threats\": [7]}                        | ``         | an object",
        "{\"capability\": []}                      | ``         | an object",
        "{\"force\": \"lincolnshire\"}             | force      | derbyshire",
        "{\"marking\": \"SECRET\"}                 | marking    | OFFICIAL-SENSITIVE",
      })
  void a_body_that_is_no_return_says_what_one_is(String body, String column, String expected) {
    HttpResponse<byte[]> answer = put(body);

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(422);
    assertThat(json(answer).path("errors"))
        .filteredOn(error -> error.path("column").asText().equals(column))
        .extracting(error -> error.path("expected").asText() + error.path("help").asText())
        .anySatisfy(said -> assertThat(said).contains(expected));
  }

  @Test
  void nothing_internal_is_shown() {
    String body = Json.strict().createObjectNode().put("threats", "x".repeat(10_000)).toString();

    assertThat(text(put(body)))
        .doesNotContain("muster.server", "muster.data", "Exception", "jackson", "x".repeat(100));
  }

  private static HttpResponse<byte[]> put(String body) {
    return service.send(service.put(RETURN, body).header("If-Match", "\"r1\""));
  }
}
