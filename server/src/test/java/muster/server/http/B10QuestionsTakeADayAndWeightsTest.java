package muster.server.http;

import static muster.server.http.RunningService.ASSESSOR;
import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import muster.data.DatasetReader;
import muster.engine.facts.Dataset;
import muster.server.files.EastMidlands;
import muster.server.json.AssessmentJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever is assessed can be asked as at another day and by other weights")
class B10QuestionsTakeADayAndWeightsTest {
  private static final LocalDate OLYMPICS = LocalDate.of(2012, 8, 1);

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assessment",
        "/risks",
        "/services",
        "/opportunities",
        "/not-listed",
        "/projects",
        "/projects/hi-tech-crime",
        "/gaps",
        "/finance"
      })
  void the_answer_names_the_day_and_the_weights_it_was_assessed_by(String path) {
    JsonNode own = read(path).path("assessment");
    JsonNode other = read(path + "?on=2012-08-01&weights=2009-12").path("assessment");
    JsonNode then = read(path + "?on=2012-08-01").path("assessment");

    assertNamed(own, "2010-02-22", "2009-12");
    assertNamed(other, "2012-08-01", "2009-12");
    assertNamed(then, "2012-08-01", "2010-13");
    assertThat(own.path("id").asText())
        .isNotEqualTo(other.path("id").asText())
        .isNotEqualTo(then.path("id").asText());
  }

  private static void assertNamed(JsonNode assessment, String day, String weights) {
    assertThat(assessment.path("asAt").asText()).isEqualTo(day);
    assertThat(assessment.path("weights").path("opportunities").path("id").asText())
        .isEqualTo(weights);
    assertThat(assessment.path("weights").path("projects").path("id").asText()).isEqualTo(weights);
  }

  @Test
  void the_assessment_is_the_one_the_command_line_makes_of_the_folder() {
    Dataset data =
        DatasetReader.read(EastMidlands.files(), asAt -> ASSESSOR.ruleBook().vocabulary(OLYMPICS));
    byte[] expected = AssessmentJson.bytes(ASSESSOR.assess(data, OLYMPICS, "2009-12").assessment());

    assertThat(send("/assessment?weights=2009-12&on=2012-08-01").body()).isEqualTo(expected);
  }

  @Test
  void weights_change_the_contributions_and_no_risk() {
    JsonNode own = read("/assessment");
    JsonNode other = read("/assessment?weights=2010-13");

    assertThat(other.path("risks")).isEqualTo(own.path("risks"));
    assertThat(other.path("assessment").path("weights").path("projects").path("risk").asDouble())
        .isEqualTo(0.15);
    assertThat(own.path("assessment").path("weights").path("projects").path("risk").asDouble())
        .isEqualTo(0.35);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/risks?on=22/02/2010            | The filter `on` is `22/02/2010`",
        "/risks?on=2010-02-30            | write it as 2010-02-22",
        "/projects?on=                   | write it as 2010-02-22",
        "/opportunities?on=2999-01-01    | from 1900 to 2199",
        "/assessment?on=2008-01-01       | says nothing on 2008-01-01: its first value is from 2009-04-01",
        "/assessment?weights=2009-13     | There is no weight set `2009-13`. Did you mean `",
        "/services?weights=x             | There are 2009-12, 2010-13.",
        "/opportunities?weight=2010-13   | There is no filter `weight`. Did you mean `weights`?",
        "/gaps?on=2010-02-22&on=2012-08-01 | The filter `on` is given more than once.",
      })
  void a_day_or_a_weight_set_there_is_not_is_an_error(String path, String said) {
    HttpResponse<byte[]> answer = send(path);

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(400);
    assertThat(json(answer).path("detail").asText()).contains(said);
  }

  private static HttpResponse<byte[]> send(String path) {
    return service.send(service.programmeTeam(ROUND + path));
  }

  private static JsonNode read(String path) {
    HttpResponse<byte[]> answer = send(path);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return json(answer);
  }
}
