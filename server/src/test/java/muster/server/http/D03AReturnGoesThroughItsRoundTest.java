package muster.server.http;

import static muster.server.http.OpenedRound.TEAM;
import static muster.server.http.OpenedRound.expect;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.data.ReturnColumns;
import muster.data.store.Actor;
import muster.data.store.Standing;
import muster.server.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
    "A return goes from draft by a blind second score and a sign-off to the lock of its round")
class D03AReturnGoesThroughItsRoundTest {
  private static final String FORCE = "derbyshire";
  private static final String ASSESSOR = "assessor-derbyshire";
  private static final String CHIEF = "chief-officer-derbyshire";
  private static final String MODERATOR = "moderator-lincolnshire";
  private static final String SERVICE = "firearms";

  @TempDir Path folder;
  private RunningService service;
  private OpenedRound round;

  @BeforeEach
  void start() {
    service = RunningService.start(folder);
    round = OpenedRound.open(service, "second");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private HttpResponse<byte[]> get(String account, String path) {
    return round.get(account, round.path() + path);
  }

  private static String of(String below) {
    return "/returns/" + FORCE + "/" + SERVICE + below;
  }

  private HttpResponse<byte[]> step(String account, String step, int revision, String body) {
    return round.step(account, FORCE, SERVICE, step, revision, body);
  }

  private JsonNode risk(OpenedRound where) {
    return json(where.get(TEAM, where.path() + "/risks?force=" + FORCE + "&service=" + SERVICE))
        .path("risks")
        .get(0);
  }

  /** The score that the force itself gave, with another demand; null leaves it as it is. */
  private ObjectNode score(Integer demand) {
    ObjectNode own = round.copied(FORCE, SERVICE);
    ObjectNode body = Json.strict().createObjectNode();
    own.path("threats")
        .forEach(
            threat -> {
              ObjectNode score = only(threat, "threats.csv");
              if (demand != null) {
                score.putNull("demandLow").putNull("demandHigh").put("demand", demand);
              }
              body.withArray("threats").add(score);
            });
    body.set("capability", only(own.path("capability"), "capabilities.csv"));
    return body.put("reason", "As the evidence has it");
  }

  private static ObjectNode only(JsonNode row, String file) {
    List<String> fields = new ArrayList<>();
    for (String column : ReturnColumns.score(file)) {
      fields.add(camelCase(column));
    }
    ObjectNode kept = (ObjectNode) row.deepCopy();
    kept.retain(fields);
    return kept;
  }

  private static String camelCase(String column) {
    StringBuilder name = new StringBuilder();
    for (String word : column.split("_", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  @Test
  void a_draft_is_its_forces_own_business_and_counts_nowhere() {
    String body = round.copied(FORCE, SERVICE).toString();

    HttpResponse<byte[]> draft = round.put(FORCE, SERVICE, 0, body);

    expect(201, draft);
    assertThat(json(draft).path("state").asText()).isEqualTo("draft");
    assertThat(get(ASSESSOR, of("")).statusCode()).isEqualTo(200);
    assertThat(get(CHIEF, of("")).statusCode()).isEqualTo(200);
    assertThat(get(TEAM, of("")).statusCode()).isEqualTo(404);
    assertThat(json(get(TEAM, of("/revisions"))).path("total").asInt()).isZero();
    assertThat(get(TEAM, of("/revisions/1")).statusCode()).isEqualTo(404);
    assertThat(get(MODERATOR, of("/evidence")).statusCode()).isEqualTo(404);
    assertThat(json(get(MODERATOR, "/returns")).path("total").asInt()).isZero();
    assertThat(json(get(TEAM, "/returns")).path("returns").get(0).path("state").asText())
        .isEqualTo("draft");
    assertThat(risk(round).path("status").asText()).isEqualTo("not assessed");
  }

  @Test
  void a_moderator_of_a_force_that_is_not_in_the_round_sees_nothing_and_scores_nothing() {
    round.submitted(FORCE, SERVICE);
    Actor system = Actor.system("import");
    Optional<String> elsewhere = Optional.of("derbyshre");
    service.store.accounts().create("typo", "Typo", "moderator", elsewhere, system);
    String token =
        new Credentials(service.store, service.clock).makeToken("typo", "", 1, system).secret();

    String path = round.path(FORCE, SERVICE);
    assertThat(service.send(service.request(token, path + "/evidence")).statusCode())
        .isEqualTo(403);
    HttpRequest.Builder scored =
        service
            .request(token, path + "/moderations")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "typo-scores-it")
            .header("If-Match", "\"r1\"")
            .POST(HttpRequest.BodyPublishers.ofString(score(3).toString()));
    HttpResponse<byte[]> refused = service.send(scored);
    assertThat(refused.statusCode()).as(text(refused)).isEqualTo(403);
    assertThat(json(get(TEAM, of("/moderations"))).path("moderations")).isEmpty();
  }

  @Test
  void the_whole_way() {
    round.submitted(FORCE, SERVICE);
    JsonNode ownRisk = risk(round);
    assertThat(ownRisk.path("status").asText()).isEqualTo("assessed");

    // The moderator of another force finds it, and sees its evidence and no score.
    JsonNode listed = json(get(MODERATOR, "/returns?state=submitted")).path("returns");
    assertThat(listed).hasSize(1);
    HttpResponse<byte[]> blind = get(MODERATOR, of("/evidence"));
    assertThat(header(blind, "ETag")).isEqualTo("\"r1\"");
    assertThat(json(blind).path("threats").get(0).has("days")).isTrue();
    assertThat(json(blind).path("threats").get(0).has("demand")).isFalse();
    assertThat(json(blind).path("capability").has("specialists")).isTrue();
    assertThat(json(blind).path("capability").has("capacity")).isFalse();
    assertThat(json(blind).has("own")).isFalse();

    // The second score, and what it shifts: the same score as a return of another round.
    HttpResponse<byte[]> scored = step(MODERATOR, "moderations", 1, score(3).toString());
    expect(201, scored);
    OpenedRound other = OpenedRound.open(service, "other");
    ObjectNode same = round.copied(FORCE, SERVICE);
    same.path("threats")
        .forEach(t -> ((ObjectNode) t).putNull("demandLow").putNull("demandHigh").put("demand", 3));
    expect(201, other.put(FORCE, SERVICE, 0, same.toString()));
    expect(201, other.step(ASSESSOR, FORCE, SERVICE, "submissions", 1, "{}"));
    double second = risk(other).path("risk").asDouble();
    assertThat(json(scored).path("ownRisk").asDouble()).isEqualTo(ownRisk.path("risk").asDouble());
    assertThat(json(scored).path("secondRisk").asDouble()).isEqualTo(second);
    assertThat(json(scored).path("shift").asDouble())
        .isCloseTo(second - ownRisk.path("risk").asDouble(), within(1e-9));
    assertThat(json(scored).path("ownBand")).isEqualTo(ownRisk.path("band"));
    assertThat(json(scored).path("secondBand")).isEqualTo(risk(other).path("band"));
    assertThat(json(scored).path("outcome").asText()).isEqualTo("adjusted");
    assertThat(header(scored, "Muster-Marking")).isEqualTo("OFFICIAL-SENSITIVE");

    // Now the moderator sees both, and so does the force.
    HttpResponse<byte[]> seeing = get(MODERATOR, of("/evidence"));
    assertThat(json(seeing).path("threats").get(0).has("demand")).isTrue();
    assertThat(json(seeing).path("own").path("moderator").asText()).isEqualTo(MODERATOR);
    for (String account : List.of(ASSESSOR, CHIEF, MODERATOR, TEAM)) {
      assertThat(json(get(account, of("/moderations"))).path("moderations")).hasSize(1);
    }

    // The chief officer lets the force's own score stand, and says why.
    expect(422, step(CHIEF, "sign-offs", 1, "{}"));
    HttpResponse<byte[]> signed =
        step(CHIEF, "sign-offs", 1, "{\"reason\": \"Our demand is counted, theirs guessed\"}");
    expect(201, signed);
    assertThat(header(signed, "Location"))
        .isEqualTo("/api/v1/rounds/second/returns/derbyshire/firearms/revisions/1");
    assertThat(json(signed).path("state").asText()).isEqualTo("signed-off");

    // A draft begun meanwhile changes nothing of what is signed off; the lock keeps that.
    expect(200, round.put(FORCE, SERVICE, 1, round.copied(FORCE, SERVICE).toString()));
    expect(
        201,
        service.send(
            service.post(TEAM, round.path() + "/locks", "{}").header("If-Match", "\"r1\"")));
    JsonNode revisions = json(get(ASSESSOR, of("/revisions"))).path("revisions");
    assertThat(revisions)
        .extracting(revision -> revision.path("state").asText())
        .containsExactly("locked", "draft");
    assertThat(revisions.get(0).path("steps"))
        .extracting(step -> step.path("state").asText() + " " + step.path("account").asText())
        .contains("submitted " + ASSESSOR, "moderated " + MODERATOR, "signed-off " + CHIEF);
    assertThat(text(get(ASSESSOR, of("/revisions")))).contains("Our demand is counted");
    assertThat(json(get(TEAM, of(""))).path("revision").asInt()).isEqualTo(1);
    assertThat(service.store.audit().verify().problems()).isEmpty();
  }

  @Test
  void a_second_score_that_comes_to_the_same_upholds_the_first() throws InterruptedException {
    round.submitted(FORCE, SERVICE);

    HttpResponse<byte[]> scored = step(MODERATOR, "moderations", 1, score(null).toString());

    expect(201, scored);
    assertThat(json(scored).path("outcome").asText()).isEqualTo("upheld");
    assertThat(json(scored).path("shift").asDouble()).isZero();
    awaitAssessment(Standing.PROVISIONAL);
    assertThat(service.store.assessments().findLatest(round.id, Standing.OFFICIAL))
        .as("nothing counts officially yet")
        .isEmpty();
    expect(201, step(CHIEF, "sign-offs", 1, "{}"));
    awaitAssessment(Standing.OFFICIAL);
  }

  /** Nobody asks for it: the service assesses by itself whatever has changed. */
  private void awaitAssessment(Standing standing) throws InterruptedException {
    for (int i = 0; i < 3_000; i++) {
      if (service.store.assessments().findLatest(round.id, standing).isPresent()) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("no " + standing + " assessment was made");
  }

  @Test
  void each_step_is_refused_out_of_its_order_and_to_whom_it_is_not() {
    expect(409, step(ASSESSOR, "submissions", 1, "{}"));
    expect(409, step(MODERATOR, "moderations", 1, score(3).toString()));
    round.submitted(FORCE, SERVICE);

    expect(409, step(ASSESSOR, "submissions", 1, "{}"));
    expect(412, step(ASSESSOR, "submissions", 2, "{}"));
    expect(409, step(CHIEF, "sign-offs", 1, "{}"));
    expect(403, step("assessor-lincolnshire", "submissions", 1, "{}"));
    expect(403, step(TEAM, "submissions", 1, "{}"));
    expect(403, step("chief-officer-lincolnshire", "sign-offs", 1, "{}"));
    expect(403, step("moderator-derbyshire", "moderations", 1, score(3).toString()));
    expect(403, get("moderator-derbyshire", of("/evidence")));
    expect(403, get(MODERATOR, of("")));
    expect(412, step(MODERATOR, "moderations", 2, score(3).toString()));
    expect(201, step(MODERATOR, "moderations", 1, score(3).toString()));
    expect(409, step(MODERATOR, "moderations", 1, score(4).toString()));
    expect(428, service.send(service.post(CHIEF, round.path(FORCE, SERVICE) + "/sign-offs", "{}")));
    expect(412, step(CHIEF, "sign-offs", 2, "{}"));
  }

  @Test
  void a_second_score_that_is_none_says_what_one_is() {
    round.submitted(FORCE, SERVICE);
    ObjectNode evidence = score(3);
    ((ObjectNode) evidence.path("threats").get(0)).put("note", "I see");
    ObjectNode wrong = score(3);
    ((ObjectNode) wrong.path("threats").get(0)).put("trend", "risng");
    ObjectNode unknown = score(3).put("verdict", "upheld");
    ObjectNode half = score(3).putNull("capability");
    ObjectNode silent = score(3).put("reason", " ");

    assertThat(refused(evidence)).contains("`note` is evidence");
    assertThat(refused(wrong)).contains("did you mean `rising`?");
    assertThat(refused(unknown)).contains("one of the fields threats, capability, reason");
    assertThat(refused(half)).contains("has no capability");
    assertThat(refused(silent)).contains("needs a reason");
    assertThat(json(get(TEAM, of("/moderations"))).path("total").asInt()).isZero();
  }

  private String refused(ObjectNode score) {
    HttpResponse<byte[]> answer = step(MODERATOR, "moderations", 1, score.toString());
    expect(422, answer);
    return text(answer);
  }

  @Test
  void what_comes_late_is_marked_stale_wherever_it_shows() {
    expect(201, round.put(FORCE, SERVICE, 0, round.copied(FORCE, SERVICE).toString()));
    round.submitted(FORCE, "major-crime");
    service.clock.forward(OpenedRound.WINDOW.plus(Duration.ofSeconds(1)));

    HttpResponse<byte[]> submitted = step(ASSESSOR, "submissions", 1, "{}");

    expect(201, submitted);
    assertThat(json(submitted).path("mark").asText()).isEqualTo("stale");
    JsonNode listed = json(get(TEAM, "/returns")).path("returns");
    assertThat(listed)
        .extracting(one -> one.path("service").asText() + " " + one.path("mark").asText())
        .containsExactly("firearms stale", "major-crime ");
    assertThat(json(get(TEAM, of(""))).path("late").asBoolean()).isTrue();
    assertThat(json(get(TEAM, of("/revisions"))).path("revisions").get(0).path("mark").asText())
        .isEqualTo("stale");
    assertThat(json(get(MODERATOR, of("/evidence"))).path("status").path("mark").asText())
        .isEqualTo("stale");
    JsonNode stale = json(get(TEAM, "/risks")).path("stale");
    assertThat(stale).hasSize(1);
    assertThat(stale.get(0).path("force").asText()).isEqualTo(FORCE);
    assertThat(stale.get(0).path("service").asText()).isEqualTo(SERVICE);
    assertThat(json(get(TEAM, "/risks?standing=official")).path("stale").toString())
        .isEqualTo("[]");
    assertThat(json(get("assessor-lincolnshire", "/risks")).path("stale").toString())
        .isEqualTo("[]");
    JsonNode own = json(get(ASSESSOR, "/completeness")).path("forces").get(0);
    assertThat(own.path("late").asInt()).isEqualTo(1);
    assertThat(own.path("stale").get(0).asText()).isEqualTo(SERVICE);
  }

  @Test
  void completeness_counts_each_return_once() {
    int services = json(get(TEAM, "/services")).path("services").size();
    // West Yorkshire is a partner, of which no return is expected.
    int forces = json(get(TEAM, "/forces")).path("forces").size() - 1;
    round.submitted(FORCE, SERVICE);
    expect(200, round.put(FORCE, SERVICE, 1, round.copied(FORCE, SERVICE).toString()));
    expect(201, round.put(FORCE, "major-crime", 0, round.copied(FORCE, "major-crime").toString()));
    round.submitted("lincolnshire", SERVICE);
    expect(
        201,
        round.step(
            "moderator-derbyshire",
            "lincolnshire",
            SERVICE,
            "moderations",
            1,
            scoreOf("lincolnshire").toString()));

    JsonNode all = json(get("board", "/completeness"));

    assertThat(all.path("forces")).hasSize(forces);
    JsonNode own = all.path("forces").get(0);
    assertThat(own.path("force").asText()).isEqualTo(FORCE);
    assertThat(counts(own)).containsExactly(services, 1, 1, 0, 0, 0, 0, services - 2);
    assertThat(counts(all.path("total")))
        .containsExactly(services * forces, 1, 1, 1, 0, 0, 0, services * forces - 3);
    JsonNode mine = json(get(ASSESSOR, "/completeness"));
    assertThat(mine.path("forces")).hasSize(1);
    assertThat(mine.has("total")).isFalse();
    expect(403, get(ASSESSOR, "/completeness?force=lincolnshire"));
    expect(400, get(TEAM, "/completeness?force=lincolnshir"));
    expect(403, get(MODERATOR, "/completeness"));
  }

  private ObjectNode scoreOf(String force) {
    ObjectNode own = round.copied(force, SERVICE);
    ObjectNode body = Json.strict().createObjectNode().put("reason", "Agreed");
    own.path("threats").forEach(t -> body.withArray("threats").add(only(t, "threats.csv")));
    body.set("capability", only(own.path("capability"), "capabilities.csv"));
    return body;
  }

  private static List<Integer> counts(JsonNode row) {
    return List.of(
        row.path("expected").asInt(),
        row.path("draft").asInt(),
        row.path("submitted").asInt(),
        row.path("moderated").asInt(),
        row.path("signedOff").asInt(),
        row.path("locked").asInt(),
        row.path("late").asInt(),
        row.path("missing").asInt());
  }
}
