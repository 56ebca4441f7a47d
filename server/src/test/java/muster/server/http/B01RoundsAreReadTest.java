package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A stored round's forces, services and risks are read over HTTP")
class B01RoundsAreReadTest {
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

  @Test
  void anybody_may_ask_whether_it_is_up() {
    HttpResponse<byte[]> answer = service.send(service.request("", "health/ready"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("status").asText()).isEqualTo("ready");
    assertThat(answer.headers().map()).doesNotContainKey("muster-marking");
  }

  @Test
  void the_forces_come_by_id_with_their_grants_exactly_as_printed() {
    JsonNode forces = read(ROUND + "/forces").path("forces");

    assertThat(forces).extracting(f -> f.path("force").asText()).isSorted();
    JsonNode leicestershire = the(forces, "force", "leicestershire");
    assertThat(leicestershire.path("grantGbpM").decimalValue())
        .isEqualByComparingTo(new BigDecimal("118.0"));
    assertThat(leicestershire.path("population").isNull()).isTrue();
    assertThat(the(forces, "force", "west-yorkshire").path("partner").asBoolean()).isTrue();
  }

  @Test
  void the_services_come_with_tier_and_reach_their_totals_apart() {
    JsonNode answer = read(ROUND + "/services");
    JsonNode services = answer.path("services");

    assertThat(services).hasSize(17);
    JsonNode terrorism = the(services, "service", "counter-terrorism");
    assertThat(terrorism.path("reach").asText()).isEqualTo("national");
    assertThat(terrorism.has("risk")).isFalse();
    JsonNode totals = answer.path("totals");
    assertThat(totals).isEqualTo(read(ROUND + "/assessment").path("services"));
    assertThat(the(totals, "service", "counter-terrorism").path("risk").asDouble()).isPositive();
  }

  @Test
  void the_risks_come_in_rank_order_each_with_what_led_to_it() {
    JsonNode answer = read(ROUND + "/risks");

    assertThat(answer.path("unit").asText()).startsWith("harm points a year");
    assertThat(answer.path("assessment").path("asAt").asText()).isEqualTo("2010-02-22");
    int rank = 0;
    for (JsonNode risk : answer.path("risks")) {
      if (risk.path("status").asText().equals("assessed")) {
        assertThat(risk.path("rank").asInt()).isGreaterThanOrEqualTo(rank);
        rank = risk.path("rank").asInt();
        assertThat(risk.path("findings")).isNotEmpty();
        assertThat(risk.path("findings").get(0).path("reference").asText()).isNotEmpty();
      }
    }
    assertThat(rank).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"force,lincolnshire", "service,hi-tech-crime", "band,high"})
  void a_filter_leaves_the_rows_that_have_the_word(String filter, String word) {
    JsonNode all = read(ROUND + "/risks").path("risks");
    JsonNode filtered = read(ROUND + "/risks?" + filter + "=" + word).path("risks");

    Set<JsonNode> expected = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    all.forEach(
        risk -> {
          if (risk.path(filter).asText().equals(word)) {
            expected.add(risk);
          }
        });
    assertThat(expected).isNotEmpty();
    assertThat(filtered).hasSameElementsAs(expected).hasSameSizeAs(expected);
  }

  @Test
  void filters_narrow_each_other() {
    JsonNode risks =
        read(ROUND + "/risks?force=nottinghamshire&service=hi-tech-crime").path("risks");

    assertThat(risks).hasSize(1);
    assertThat(risks.get(0).path("force").asText()).isEqualTo("nottinghamshire");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?force=lincolnshire2  | Did you mean `lincolnshire`?",
        "?service=hitech-crime | Did you mean `hi-tech-crime`?",
        "?band=hihg            | Did you mean `high`?",
        "?forces=lincolnshire  | Did you mean `force`?",
        "?band=high&band=low   | The filter `band` is given more than once.",
        "?band=7               | There are"
      })
  void a_misspelt_filter_is_an_error_with_the_nearest_right_word(String query, String help) {
    HttpResponse<byte[]> answer = service.send(service.programmeTeam(ROUND + "/risks" + query));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("detail").asText()).contains(help);
  }

  @Test
  void what_carries_assessment_data_is_marked_and_may_not_be_stored_on_the_way() {
    for (String path :
        List.of(
            "/forces",
            "/services",
            "/risks",
            "/opportunities",
            "/not-listed",
            "/projects",
            "/projects/hi-tech-crime",
            "/gaps",
            "/finance",
            "/catalogue",
            "/assessment")) {
      HttpResponse<byte[]> answer = service.send(service.programmeTeam(ROUND + path));

      assertThat(header(answer, "Muster-Marking")).as(path).isEqualTo("OFFICIAL-SENSITIVE");
      assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
      assertThat(text(answer)).contains("\"marking\": \"OFFICIAL-SENSITIVE\"");
    }
  }

  private static JsonNode read(String path) {
    HttpResponse<byte[]> answer = service.send(service.programmeTeam(path));
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return json(answer);
  }

  private static JsonNode the(JsonNode rows, String key, String id) {
    for (JsonNode row : rows) {
      if (row.path(key).asText().equals(id)) {
        return row;
      }
    }
    throw new AssertionError("no " + id);
  }
}
