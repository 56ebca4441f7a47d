package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Each role may do what the matrix says, and nothing else")
class B06RolesHoldTest {
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

  /** The status each caller gets; 400 and 428 are answers to those who were let through. */
  @ParameterizedTest(name = "{0} {1}: nobody {2}, programme team {3}, assessor {4}")
  @CsvSource({
    "GET,  /forces,                          401, 200, 200",
    "HEAD, /forces,                          401, 200, 200",
    "GET,  /services,                        401, 200, 200",
    "GET,  /risks,                           401, 200, 200",
    "GET,  /risks?force=derbyshire,          401, 200, 200",
    "GET,  /risks?force=lincolnshire,        401, 200, 403",
    "GET,  /risks?force=derbyshire&force=lincolnshire, 401, 400, 400",
    "GET,  /risks?on=2012-08-01&weights=2010-13, 401, 200, 200",
    "GET,  /services?on=2012-08-01,          401, 200, 400",
    "GET,  /opportunities,                   401, 200, 403",
    "GET,  /opportunities?force=derbyshire,  401, 200, 403",
    "GET,  /opportunities/firearms/derbyshire+nowhere, 401, 404, 403",
    "HEAD, /opportunities,                   401, 200, 403",
    "GET,  /not-listed,                      401, 200, 403",
    "GET,  /projects,                        401, 200, 403",
    "GET,  /projects?force=derbyshire,       401, 200, 403",
    "GET,  /projects/hi-tech-crime,          401, 200, 403",
    "GET,  /projects/nothing,                401, 404, 403",
    "GET,  /gaps,                            401, 200, 403",
    "GET,  /finance,                         401, 200, 403",
    "GET,  /catalogue,                       401, 200, 403",
    "PUT,  /projects/hi-tech-crime,          401, 405, 405",
    "GET,  /assessment,                      401, 200, 403",
    "GET,  /assessment?weights=2010-13,      401, 200, 403",
    "HEAD, /assessment,                      401, 200, 403",
    "GET,  /comparison,                      401, 200, 403",
    "GET,  /comparison?on=2009-12-31&on=2010-12-31, 401, 200, 403",
    "GET,  /comparison?force=derbyshire,     401, 400, 403",
    "HEAD, /comparison,                      401, 200, 403",
    "GET,  /returns/derbyshire/firearms,     401, 200, 200",
    "GET,  /returns/lincolnshire/firearms,   401, 200, 403",
    "GET,  /returns/nowhere/firearms,        401, 404, 403",
    "PUT,  /returns/derbyshire/firearms,     401, 403, 428",
    "PUT,  /returns/lincolnshire/firearms,   401, 403, 403",
    "PUT,  /returns/nowhere/firearms,        401, 403, 403",
    "OPTIONS, /forces,                       401, 405, 405",
    "DELETE, /returns/derbyshire/firearms,   401, 405, 405",
    "GET,  /nothing,                         401, 404, 404",
  })
  void the_matrix_holds(String method, String path, int nobody, int programmeTeam, int assessor) {
    assertThat(status(method, path, "")).isEqualTo(nobody);
    assertThat(status(method, path, "x".repeat(43))).isEqualTo(nobody);
    assertThat(status(method, path, service.token("programme-team"))).isEqualTo(programmeTeam);
    assertThat(status(method, path, service.token("assessor-derbyshire"))).isEqualTo(assessor);
  }

  private static int status(String method, String path, String token) {
    HttpRequest.BodyPublisher body =
        method.equals("PUT")
            ? HttpRequest.BodyPublishers.ofString("{}")
            : HttpRequest.BodyPublishers.noBody();
    HttpRequest.Builder request = service.request(token, ROUND + path).method(method, body);
    return service.send(request.header("Content-Type", "application/json")).statusCode();
  }

  @ParameterizedTest
  @CsvSource({
    "/assessment,                    The assessor of derbyshire may not do this.",
    "/opportunities?force=derbyshire, The assessor of derbyshire may not do this.",
    "/projects/hi-tech-crime,        The assessor of derbyshire may not do this.",
    "/returns/lincolnshire/firearms, The assessor of derbyshire may do this only for derbyshire.",
  })
  void who_is_refused_is_told_whether_it_may_be_done_for_the_own_force(String path, String said) {
    HttpResponse<byte[]> answer = service.send(service.assessor(ROUND + path));

    assertThat(json(answer).path("detail").asText()).isEqualTo(said);
  }

  @Test
  void an_assessor_sees_the_risks_of_their_own_force_only() {
    HttpResponse<byte[]> all = service.send(service.programmeTeam(ROUND + "/risks"));
    HttpResponse<byte[]> own = service.send(service.assessor(ROUND + "/risks"));

    assertThat(forces(all)).hasSizeGreaterThanOrEqualTo(5);
    assertThat(forces(own)).containsExactly(RunningService.FORCE);
    HttpResponse<byte[]> filtered =
        service.send(service.programmeTeam(ROUND + "/risks?force=" + RunningService.FORCE));
    JsonNode expected = json(filtered);
    for (JsonNode risk : expected.path("risks")) {
      assertThat(risk.path("rankInService").isInt() || risk.path("status").asText().contains("not"))
          .isTrue();
      ((ObjectNode) risk).putNull("rank").putNull("rankInService");
    }
    assertThat(json(own)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"assessor-derbyshire", "chief-officer-derbyshire"})
  void how_a_force_stands_beside_the_others_is_not_told_in_any_form(String account) {
    String csv = text(service.send(service.as(account, ROUND + "/risks.csv")));
    List<String> columns = List.of(csv.substring(0, csv.indexOf('\n')).split(",", -1));
    List<String> first = List.of(csv.lines().skip(1).findFirst().orElseThrow().split(",", -1));
    assertThat(first.get(columns.indexOf("force"))).isEqualTo("derbyshire");
    assertThat(first.get(columns.indexOf("rank"))).isEmpty();
    assertThat(first.get(columns.indexOf("rank_in_service"))).isEmpty();
    for (String order : List.of("rank", "-rank")) {
      HttpResponse<byte[]> sorted =
          service.send(service.as(account, ROUND + "/risks?sort=" + order));
      assertThat(sorted.statusCode()).isEqualTo(400);
      assertThat(json(sorted).path("detail").asText()).contains("There is no order `" + order);
    }
  }

  @Test
  void an_assessor_sees_what_the_services_are_but_not_what_the_region_comes_to() {
    HttpResponse<byte[]> all = service.send(service.programmeTeam(ROUND + "/services"));
    HttpResponse<byte[]> own = service.send(service.assessor(ROUND + "/services"));

    assertThat(json(own).path("services")).isEqualTo(json(all).path("services"));
    assertThat(json(own).fieldNames()).toIterable().containsExactly("marking", "services");
    assertThat(json(all).path("totals")).hasSameSizeAs(json(all).path("services"));
  }

  private static Set<String> forces(HttpResponse<byte[]> answer) {
    Set<String> forces = new TreeSet<>();
    json(answer).path("risks").forEach(risk -> forces.add(risk.path("force").asText()));
    return forces;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic %s", "%s", "Bearer", "Bearer %s x", "Bearer  ", "Token %s"})
  void a_token_is_sent_as_a_bearer_token_or_not_at_all(String scheme) {
    String header = scheme.replace("%s", service.token("programme-team"));
    HttpResponse<byte[]> answer =
        service.send(service.request("", ROUND + "/forces").header("Authorization", header));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"muster\"");
    assertThat(text(answer)).doesNotContain(service.token("programme-team"));
  }

  @Test
  void two_tokens_at_once_are_none() {
    HttpRequest.Builder request =
        service
            .programmeTeam(ROUND + "/forces")
            .header("Authorization", "Bearer " + service.token("assessor-derbyshire"));

    assertThat(service.send(request).statusCode()).isEqualTo(401);
  }

  @Test
  void a_token_in_the_address_counts_for_nothing() {
    String path = ROUND + "/forces?access_token=" + service.token("programme-team");

    assertThat(service.send(service.request("", path)).statusCode()).isEqualTo(401);
  }
}
