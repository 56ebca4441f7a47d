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
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Long lists come page by page and in the order asked for, and no row twice or never")
class B16ListsComeInPagesTest {
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

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
  @CsvSource({
    "/risks?limit=7,                               risks",
    "/risks?limit=500,                             risks",
    "/risks?force=derbyshire&limit=4&sort=-risk,   risks",
    "/opportunities?limit=60,                      opportunities",
    "/opportunities,                               opportunities",
    "/projects?limit=10,                           projects",
    "/not-listed?limit=2,                          notListed",
    "/gaps?limit=1,                                gaps",
  })
  void the_pages_together_are_the_list(String path, String list) {
    List<JsonNode> rows = new ArrayList<>();
    HttpResponse<byte[]> page = get(ROUND + path);
    int total = json(page).path("total").asInt();
    int limit =
        path.contains("limit") ? Integer.parseInt(path.replaceAll(".*limit=(\\d+).*", "$1")) : 100;
    while (true) {
      assertThat(page.statusCode()).as(text(page)).isEqualTo(200);
      assertThat(json(page).path("total").asInt()).isEqualTo(total);
      assertThat(json(page).path(list).size()).isLessThanOrEqualTo(limit);
      json(page).path(list).forEach(rows::add);
      if (header(page, "Link").isEmpty()) {
        break;
      }
      page = get(next(page));
    }

    String whole =
        path.replaceAll("limit=\\d+", "limit=500") + (path.contains("?") ? "" : "?limit=500");
    List<JsonNode> expected = new ArrayList<>();
    json(get(ROUND + whole)).path(list).forEach(expected::add);
    assertThat(rows).isEqualTo(expected).hasSize(total);
  }

  @Test
  void pages_may_change_their_length_on_the_way() {
    HttpResponse<byte[]> first = get(ROUND + "/risks?limit=3");

    HttpResponse<byte[]> second = get(next(first).replace("limit=3", "limit=5"));

    List<JsonNode> both = new ArrayList<>();
    json(first).path("risks").forEach(both::add);
    json(second).path("risks").forEach(both::add);
    List<JsonNode> expected = new ArrayList<>();
    json(get(ROUND + "/risks?limit=8")).path("risks").forEach(expected::add);
    assertThat(both).isEqualTo(expected);
  }

  @Test
  void a_list_that_has_changed_meanwhile_begins_again() {
    String own = ROUND + "/returns/lincolnshire/firearms";
    String next = next(get(ROUND + "/risks?limit=3"));
    HttpResponse<byte[]> seen = service.send(service.as("assessor-lincolnshire", own));
    String body = text(seen).replaceFirst("\"specialists\": \\d+", "\"specialists\": 9");
    assertThat(body).isNotEqualTo(text(seen));
    service.send(
        service
            .as("assessor-lincolnshire", own)
            .header("Content-Type", "application/json")
            .header("If-Match", header(seen, "ETag"))
            .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    service.handIn("assessor-lincolnshire", own, "\"r2\"");

    HttpResponse<byte[]> answer = get(next);

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(json(answer).path("detail").asText()).contains("start again");
    assertThat(get(ROUND + "/risks?limit=3").statusCode()).isEqualTo(200);
  }

  @Test
  void a_cursor_belongs_to_its_question() {
    String cursor = next(get(ROUND + "/risks?limit=3")).replaceAll(".*cursor=([^&]+).*", "$1");

    for (String other :
        List.of(
            "/risks?sort=-rank&cursor=" + cursor,
            "/risks?band=high&cursor=" + cursor,
            "/risks?cursor=x" + cursor,
            "/risks?cursor=%20",
            "/risks?cursor="
                + Base64.getUrlEncoder()
                    .encodeToString("999999999999 a b".getBytes(StandardCharsets.US_ASCII)))) {
      HttpResponse<byte[]> answer = get(ROUND + other);
      assertThat(answer.statusCode()).as(other).isEqualTo(400);
      assertThat(json(answer).path("detail").asText()).contains("start again");
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "501", "-1", "x", "1.5", "99999999999", "''"})
  void a_page_has_from_1_to_500_rows(String limit) {
    HttpResponse<byte[]> answer = get(ROUND + "/risks?limit=" + limit);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("detail").asText()).contains("from 1 to 500");
  }

  @ParameterizedTest
  @CsvSource({
    "risks,         risks,         risk,    risk",
    "risks,         risks,         force,   force",
    "risks,         risks,         service, service",
    "risks,         risks,         rank,    rank",
    "opportunities, opportunities, value,   value",
    "opportunities, opportunities, risk,    riskReduction",
    "opportunities, opportunities, service, service",
    "opportunities, opportunities, scale,   scale",
    "projects,      projects,      value,   value",
    "projects,      projects,      rank,    rank",
  })
  void an_order_goes_up_or_down_with_the_unknown_last_and_equals_in_rank_order(
      String path, String list, String order, String field) {
    List<JsonNode> ranked = rows(ROUND + "/" + path + "?limit=500", list);

    for (boolean down : List.of(false, true)) {
      List<JsonNode> sorted =
          rows(ROUND + "/" + path + "?limit=500&sort=" + (down ? "-" : "") + order, list);
      assertThat(sorted).isEqualTo(insertionSorted(ranked, field, down));
    }
  }

  /**
   * Sorted by hand: a row goes before the first that it must precede, so equals keep their order.
   */
  private static List<JsonNode> insertionSorted(List<JsonNode> rows, String field, boolean down) {
    List<JsonNode> sorted = new ArrayList<>();
    for (JsonNode row : rows) {
      int at = 0;
      while (at < sorted.size() && !precedes(row.path(field), sorted.get(at).path(field), down)) {
        at++;
      }
      sorted.add(at, row);
    }
    return sorted;
  }

  private static boolean precedes(JsonNode one, JsonNode other, boolean down) {
    if (one.isNull() || other.isNull()) {
      return !one.isNull() && other.isNull();
    }
    Comparator<JsonNode> up =
        one.isNumber()
            ? Comparator.comparingDouble(JsonNode::asDouble)
            : Comparator.comparing(JsonNode::asText);
    int compared = up.compare(one, other);
    return down ? compared > 0 : compared < 0;
  }

  @Test
  void an_order_that_there_is_not_names_the_nearest() {
    HttpResponse<byte[]> answer = get(ROUND + "/risks?sort=rnk");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("detail").asText()).contains("Did you mean `rank`?");
  }

  private static List<JsonNode> rows(String path, String list) {
    List<JsonNode> rows = new ArrayList<>();
    json(get(path)).path(list).forEach(rows::add);
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static String next(HttpResponse<byte[]> page) {
    Matcher link = NEXT.matcher(header(page, "Link"));
    assertThat(link.matches()).as(header(page, "Link")).isTrue();
    return link.group(1);
  }

  private static HttpResponse<byte[]> get(String path) {
    return service.send(service.programmeTeam(path));
  }
}
