package muster.server.http;

import static muster.server.http.RunningService.ASSESSOR;
import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import muster.data.DatasetReader;
import muster.engine.compare.Comparison;
import muster.engine.compare.Side;
import muster.engine.facts.Dataset;
import muster.server.files.EastMidlands;
import muster.server.json.ComparisonJson;
import muster.server.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Two dates or weight sets of a round are compared over HTTP")
class B11ComparisonsAreReadTest {
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

  private static Side side(String day, String weights) {
    LocalDate on = LocalDate.parse(day);
    Dataset data =
        DatasetReader.read(EastMidlands.files(), asAt -> ASSESSOR.ruleBook().vocabulary(on));
    return new Side(data, ASSESSOR.ruleBook(), ASSESSOR.assess(data, on, weights));
  }

  @Test
  void the_answer_is_what_the_command_line_says_of_the_folder() {
    HttpResponse<byte[]> answer =
        send("?on=2009-12-31&on=2010-12-31&weights=2009-12&weights=2010-13");
    Comparison expected =
        Comparison.of(side("2009-12-31", "2009-12"), side("2010-12-31", "2010-13"));

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(Json.bytes(ComparisonJson.of(expected)));
    assertThat(header(answer, "Muster-Marking")).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(json(answer).path("unit").asText()).contains("neither casualties nor a probability");
  }

  @Test
  void a_filter_given_once_counts_for_both_sides() {
    JsonNode answer = json(send("?on=2010-12-31&weights=2009-12&weights=2010-13"));

    assertThat(answer.at("/before/asAt").asText()).isEqualTo("2010-12-31");
    assertThat(answer.at("/after/asAt").asText()).isEqualTo("2010-12-31");
    assertThat(answer.at("/before/weights/projects/id").asText()).isEqualTo("2009-12");
    assertThat(answer.at("/after/weights/projects/id").asText()).isEqualTo("2010-13");
    assertThat(answer.path("moved")).isNotEmpty();
  }

  @Test
  void nothing_moves_where_nothing_differs() {
    JsonNode answer = json(send(""));

    assertThat(answer.path("before")).isEqualTo(answer.path("after"));
    assertThat(answer.path("inputs")).isEmpty();
    assertThat(answer.path("moved")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?weight=2009-12                             | There is no filter `weight`. Did you mean `weights`?",
        "?on=2010-01-01&on=2011-01-01&on=2012-01-01  | The filter `on` is given more than twice.",
        "?on=2010-01-01&on=soon                      | The filter `on` is `soon`",
        "?weights=2009-12&weights=2009-13            | There is no weight set `2009-13`.",
        "?on=2010-01-01&on=2008-01-01                | says nothing on 2008-01-01",
      })
  void what_there_is_not_is_an_error(String query, String said) {
    HttpResponse<byte[]> answer = send(query);

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(400);
    assertThat(json(answer).path("detail").asText()).contains(said);
  }

  private static HttpResponse<byte[]> send(String query) {
    return service.send(service.programmeTeam(ROUND + "/comparison" + query));
  }
}
