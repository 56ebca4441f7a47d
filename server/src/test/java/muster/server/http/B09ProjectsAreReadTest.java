package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import muster.data.DatasetReader;
import muster.engine.facts.Project;
import muster.server.files.EastMidlands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Projects, gaps and money are read over HTTP")
class B09ProjectsAreReadTest {
  @TempDir static Path folder;
  private static RunningService service;
  private static JsonNode assessment;
  private static Map<String, Project> rows;

  @BeforeAll
  static void start() {
    service = RunningService.start(folder);
    assessment = read("/assessment");
    rows =
        DatasetReader.read(EastMidlands.files(), RunningService.ASSESSOR.ruleBook()::vocabulary)
            .projects()
            .stream()
            .collect(Collectors.toMap(Project::project, p -> p));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void they_come_as_in_the_assessment() {
    JsonNode answer = read("/projects");

    assertThat(answer.path("projects")).hasSize(rows.size()).isEqualTo(assessment.path("projects"));
    assertThat(answer.path("assessment")).isEqualTo(assessment.path("assessment"));
    assertThat(answer.path("unit").asText()).contains("from 0 to 100");
  }

  @Test
  void each_filter_leaves_those_whose_row_has_the_word() {
    assertLeft("service=hi-tech-crime", p -> p.services().contains("hi-tech-crime"));
    assertLeft("force=lincolnshire", p -> p.forces().contains("lincolnshire"));
    assertLeft("area=productivity", p -> p.areas().contains("productivity"));
    assertLeft("window=current", p -> p.window().equals("current"));
    assertLeft("psa=23", p -> p.psa().contains("23"));
    assertLeft("status=live", p -> p.status().equals("live"));
    assertLeft(
        "status=live&area=capacity%20and%20capability",
        p -> p.status().equals("live") && p.areas().contains("capacity and capability"));
  }

  private static void assertLeft(String query, Predicate<Project> wanted) {
    List<JsonNode> expected = new ArrayList<>();
    assessment
        .path("projects")
        .forEach(
            project -> {
              if (wanted.test(rows.get(project.path("project").asText()))) {
                expected.add(project);
              }
            });
    assertThat(expected).as("left by %s", query).isNotEmpty();
    assertThat(read("/projects?" + query).path("projects"))
        .as(query)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void one_comes_with_the_row_it_was_judged_by() {
    JsonNode one = read("/projects/hi-tech-crime");

    assertThat(assessment.path("projects")).contains(one.path("project"));
    assertThat(one.path("project").path("project").asText()).isEqualTo("hi-tech-crime");
    assertThat(one.path("points").size())
        .isEqualTo(one.path("project").path("contributions").size());
    JsonNode row = one.path("row");
    assertThat(row.path("name").asText()).isEqualTo("Hi-tech crime");
    assertThat(row.path("cashableGbp").decimalValue()).isEqualByComparingTo("640000");
    assertThat(row.path("externalRate").isNull()).isTrue();
    assertThat(row.path("illustrative")).isNotEmpty();
    assertThat(read("/projects/business-crime").path("row").findValues("agreement"))
        .allSatisfy(agreement -> assertThat(agreement.isNull()).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/projects?satus=live       | 400 | Did you mean `status`?",
        "/projects?status=lives     | 400 | Did you mean `live`?",
        "/projects?window=2010-13   | 400 | Did you mean `2010-12`?",
        "/projects?area=enabler     | 400 | Did you mean `enablers`?",
        "/projects?psa=230          | 400 | Did you mean `23`?",
        "/projects?service=fire-arm | 400 | Did you mean `firearms`?",
        "/projects?force=derbishire | 400 | Did you mean `derbyshire`?",
        "/projects/hitech-crime     | 404 | Did you mean `hi-tech-crime`?",
        "/catalogue?psa=230         | 400 | Did you mean `23`?",
        "/catalogue?on=2010-02-22   | 400 | There is no filter `on`.",
        "/gaps?band=high            | 400 | There is no filter `band`.",
        "/finance?year=2009         | 400 | There is no filter `year`.",
      })
  void what_is_not_there_names_the_nearest_right_word(String path, int status, String said) {
    HttpResponse<byte[]> answer = service.send(service.programmeTeam(ROUND + path));

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    assertThat(json(answer).path("detail").asText()).contains(said);
  }

  @Test
  void the_gaps_come_with_their_risk_and_why() {
    JsonNode gaps = read("/gaps").path("gaps");

    assertThat(gaps).hasSameSizeAs(assessment.path("gaps"));
    for (int i = 0; i < gaps.size(); i++) {
      assertThat(gaps.get(i).path("service")).isEqualTo(assessment.path("gaps").get(i));
      assertThat(gaps.get(i).path("risk").asDouble()).isPositive();
      assertThat(gaps.get(i).path("band").asText()).isIn("high", "critical");
      assertThat(gaps.get(i).path("finding").path("sentence").asText()).isNotEmpty();
    }
  }

  @Test
  void the_money_comes_as_in_the_assessment() {
    JsonNode answer = read("/finance");

    assertThat(answer.path("finance")).isEqualTo(assessment.path("finance"));
    assertThat(answer.path("unit").asText()).contains("£ million");
  }

  @Test
  void the_catalogue_has_every_project_once_and_can_be_cut_to_one_psa() {
    JsonNode all = read("/catalogue");
    JsonNode some = read("/catalogue?psa=23");

    assertThat(all.path("appendix")).hasSize(rows.size());
    assertThat(all.path("tables").findValuesAsText("project")).hasSize(rows.size());
    assertThat(all.path("register").findValuesAsText("agreement")).contains("emsou");
    assertThat(some.path("appendix").findValuesAsText("project"))
        .containsExactlyInAnyOrderElementsOf(
            rows.values().stream()
                .filter(p -> p.psa().contains("23"))
                .map(Project::project)
                .toList());
  }

  private static JsonNode read(String path) {
    HttpResponse<byte[]> answer = service.send(service.programmeTeam(ROUND + path));
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return json(answer);
  }
}
