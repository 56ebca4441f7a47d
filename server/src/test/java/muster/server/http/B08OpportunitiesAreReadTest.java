package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import muster.data.SheetReader;
import muster.server.files.EastMidlands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Opportunities and the groups left out are read over HTTP")
class B08OpportunitiesAreReadTest {
  @TempDir static Path folder;
  private static RunningService service;
  private static JsonNode assessment;

  /** The East Midlands, but that one pair is excluded in one service. */
  @BeforeAll
  static void start() {
    Map<String, byte[]> files = new TreeMap<>(EastMidlands.files());
    files.put(
        "exclusions.csv",
        csv(
            "service,forces,reason",
            "hi-tech-crime,derbyshire;nottinghamshire,separate systems until 2011"));
    service = RunningService.start(folder, SheetReader.read(files));
    assessment = read("/assessment");
  }

  private static byte[] csv(String... lines) {
    return String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void they_come_as_in_the_assessment_with_their_unit() {
    JsonNode answer = read("/opportunities?limit=500");

    assertThat(answer.path("opportunities")).isNotEmpty();
    assertThat(answer.path("opportunities")).isEqualTo(assessment.path("opportunities"));
    assertThat(answer.path("assessment")).isEqualTo(assessment.path("assessment"));
    assertThat(answer.path("unit").asText()).contains("neither casualties nor a probability");
  }

  @Test
  void each_filter_leaves_those_that_have_the_word() {
    assertLeft("service=hi-tech-crime", o -> cell(o, "service").equals("hi-tech-crime"));
    assertLeft("force=lincolnshire", o -> forces(o).contains("lincolnshire"));
    assertLeft("scale=regional", o -> cell(o, "scale").equals("regional"));
    assertLeft("scale=sub-regional", o -> cell(o, "scale").equals("sub-regional"));
    assertLeft("way=joint%20unit", o -> cell(o, "wayOfWorking").equals("joint unit"));
    assertLeft(
        "service=hi-tech-crime&force=lincolnshire&scale=sub-regional",
        o ->
            cell(o, "service").equals("hi-tech-crime")
                && forces(o).contains("lincolnshire")
                && cell(o, "scale").equals("sub-regional"));
  }

  @Test
  void a_band_leaves_those_with_a_member_whose_risk_is_in_it() {
    Set<String> high = new TreeSet<>();
    assessment
        .path("risks")
        .forEach(
            risk -> {
              if (cell(risk, "band").equals("high")) {
                high.add(cell(risk, "service") + " " + cell(risk, "force"));
              }
            });
    assertLeft(
        "band=high",
        o -> forces(o).stream().anyMatch(f -> high.contains(cell(o, "service") + " " + f)));
  }

  private static void assertLeft(String query, Predicate<JsonNode> wanted) {
    List<JsonNode> expected = new ArrayList<>();
    assessment
        .path("opportunities")
        .forEach(
            opportunity -> {
              if (wanted.test(opportunity)) {
                expected.add(opportunity);
              }
            });
    assertThat(expected).as("left by %s", query).isNotEmpty();
    assertThat(read("/opportunities?limit=500&" + query).path("opportunities"))
        .as(query)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void one_is_found_by_its_forces_in_any_order() {
    JsonNode first = assessment.path("opportunities").get(0);
    List<String> forces = new ArrayList<>(forces(first));
    String path = "/opportunities/" + cell(first, "service") + "/";

    JsonNode one = read(path + String.join("+", forces));
    Collections.reverse(forces);

    assertThat(one.path("opportunity")).isEqualTo(first);
    assertThat(one.path("points").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("riskReduction", "savings", "urgency", "readiness");
    assertThat(one.path("pooled").path("specialists").isInt()).isTrue();
    assertThat(one.path("stageShares")).hasSameSizeAs(first.path("stages"));
    assertThat(read(path + String.join("+", forces))).isEqualTo(one);
    assertThat(read(path + String.join("%2B", forces))).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?sevice=firearms                        | 400 | Did you mean `service`?",
        "?service=fire-arm                       | 400 | Did you mean `firearms`?",
        "?force=derbishire                       | 400 | Did you mean `derbyshire`?",
        "?scale=region                           | 400 | Did you mean `regional`?",
        "?way=joint-units                        | 400 | Did you mean `joint unit`?",
        "?band=hihg                              | 400 | Did you mean `high`?",
        "?force=derbyshire&force=lincolnshire    | 400 | given more than once",
        "?force=derbyshire,lincolnshire          | 400 | There is no force",
        "/fire-arm/derbyshire+leicestershire     | 404 | Did you mean `firearms`?",
        "/firearms/derbyshire+leicester-shire    | 404 | Did you mean `leicestershire`?",
        "/firearms/derbyshire                    | 404 | one force alone is no group",
        "/hi-tech-crime/derbyshire+northamptonshire | 404 | do not adjoin as one piece",
        "/firearms                               | 404 | Nothing is at this address.",
        "/counter-terrorism/derbyshire+leicestershire | 404 | its route is `national`",
      })
  void what_is_not_there_names_the_nearest_right_word(String path, int status, String said) {
    HttpResponse<byte[]> answer =
        service.send(service.programmeTeam(ROUND + "/opportunities" + path));

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    assertThat(json(answer).path("detail").asText()).contains(said);
    boolean quotes = said.contains("adjoin") || said.contains("route");
    if (quotes) {
      assertThat(header(answer, "Muster-Marking")).isEqualTo("OFFICIAL-SENSITIVE");
    }
  }

  @Test
  void the_groups_left_out_come_with_the_reason_there_and_at_their_address() {
    JsonNode all = read("/not-listed").path("notListed");

    assertThat(all).isNotEmpty().isEqualTo(assessment.path("notListed"));
    JsonNode one = all.get(0);
    String force = forces(one).get(0);
    JsonNode some =
        read("/not-listed?service=" + cell(one, "service") + "&force=" + force).path("notListed");
    assertThat(some).contains(one);
    assertThat(some)
        .allSatisfy(
            group -> {
              assertThat(cell(group, "service")).isEqualTo(cell(one, "service"));
              assertThat(forces(group)).contains(force);
            });
    HttpResponse<byte[]> address =
        service.send(
            service.programmeTeam(
                ROUND
                    + "/opportunities/"
                    + cell(one, "service")
                    + "/"
                    + String.join("+", forces(one))));
    assertThat(address.statusCode()).isEqualTo(404);
    assertThat(json(address).path("detail").asText())
        .contains("is not listed", cell(one, "reason"));
    assertThat(header(address, "Muster-Marking")).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(json(address).path("marking").asText()).isEqualTo("OFFICIAL-SENSITIVE");
  }

  private static String cell(JsonNode object, String key) {
    return object.path(key).asText();
  }

  private static List<String> forces(JsonNode group) {
    List<String> forces = new ArrayList<>();
    group.path("forces").forEach(force -> forces.add(force.asText()));
    return forces;
  }

  private static JsonNode read(String path) {
    HttpResponse<byte[]> answer = service.send(service.programmeTeam(ROUND + path));
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return json(answer);
  }
}
