package muster.server.http;

import static muster.server.http.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;

/** Calls that do what they are described to do, each operation and each form at least once. */
final class GoodCalls extends Calls {
  GoodCalls(DescribedService on) {
    super(on);
  }

  void accountsAreMadeAndPeopleSignIn() {
    expect(201, call("POST /api/v1/accounts"));
    expect(
        200,
        call("PATCH /api/v1/accounts/{account}")
            .place("account", "jo")
            .with("If-Match", tag("jo")));
    HttpResponse<byte[]> made = expect(201, call("POST /api/v1/accounts/{account}/tokens"));
    expect(
        204, call("DELETE /api/v1/accounts/{account}/tokens/{token}").place("token", last(made)));
    String body = "{\"account\": \"jo\", \"password\": \"four plain words here\"}";
    HttpResponse<byte[]> session = expect(201, call("POST /api/v1/sessions").body(body));
    expect(
        204, call("DELETE /api/v1/sessions/current").token(json(session).path("token").asText()));
  }

  void roundsAreOpenedAndReturnsGoTheirWay() {
    on.second = OpenedRound.open(on.service, "second");
    OpenedRound.open(on.service, "third");
    on.caller.bodies.put("NewRound", OpenedRound.body(on.service, "second").toString());
    String rows = on.second.copied(RunningService.FORCE, "firearms").toString();
    on.caller.bodies.put("ReturnRows", rows);
    on.caller.bodies.put("SecondScore", on.score(rows));
    expect(201, in("second", "PUT " + RETURN).without("If-Match").with("If-None-Match", "*"));
    expect(200, in("second", "PUT " + RETURN));
    expect(201, in("second", "POST " + RETURN + "/submissions").with("If-Match", "\"r2\""));
    expect(201, in("second", "POST " + RETURN + "/moderations").with("If-Match", "\"r2\""));
    expect(201, in("second", "POST " + RETURN + "/sign-offs").with("If-Match", "\"r2\""));
    expect(304, in("second", "GET " + RETURN).with("If-None-Match", "\"r2\""));
    ObjectNode agreements = (ObjectNode) json(expect(200, in("second", "GET " + FILE)));
    agreements.remove("round");
    on.caller.bodies.put("RegionRows", agreements.toString());
    expect(200, in("second", "PUT " + FILE));
    expect(201, call("POST /api/v1/rounds").body(on.bare()));
    expect(
        201,
        in("bare", "PUT " + FILE)
            .place("file", "events")
            .body("{\"rows\": []}")
            .without("If-Match")
            .with("If-None-Match", "*"));
    expect(
        201,
        in("second", "PUT " + OVERRIDES)
            .body("{\"rows\": []}")
            .without("If-Match")
            .with("If-None-Match", "*"));
    expect(200, in("second", "PUT " + OVERRIDES).body("{\"rows\": []}"));
    on.second.submitted(RunningService.FORCE, "surveillance");
    expect(201, in("second", "POST " + ROUND + "uploads").query("?file=capabilities"));
    expect(201, in("third", "POST " + ROUND + "locks").with("If-Match", "\"r1\""));
  }

  void assessmentsAreRunAndPublished() {
    HttpResponse<byte[]> made = expect(201, call("POST " + ROUND + "assessments"));
    on.later =
        last(
            expect(
                201,
                call("POST " + ROUND + "assessments")
                    .body("{\"standing\": \"official\", \"on\": \"2010-06-01\"}")));
    on.caller.places.put("assessment", last(made));
    ContractCaller.Call replay = call("POST " + KEPT + "replays");
    expect(200, replay);
    expect(422, replay.query("?under=the-same-key"));
    HttpResponse<byte[]> other =
        expect(201, in("second", "POST " + ROUND + "assessments").body("{}"));
    expect(409, call("POST " + KEPT + "approvals").place("assessment", last(other)).as("board"));
    expect(409, call("POST " + KEPT + "publications"));
    expect(201, call("POST " + KEPT + "approvals").as("board"));
    expect(201, call("POST " + KEPT + "publications"));
  }

  void ruleBooksAreDraftedPublishedAndRolledBack() {
    expect(409, call("POST " + API + "rule-books/rollbacks"));
    HttpResponse<byte[]> made = expect(201, call("POST " + API + "rule-books"));
    String draft = last(made);
    on.caller.places.put("rulebook", draft);
    expect(409, call("GET " + BOOK + "diff"));
    expect(409, call("GET " + BOOK + "preview"));
    expect(409, call("POST " + BOOK + "approvals"));
    expect(409, call("POST " + BOOK + "publications"));
    ContractCaller.Call check = call("POST " + BOOK + "checks");
    assertThat(json(expect(201, check)).path("passed").asBoolean()).isTrue();
    expect(422, check.query("?under=the-same-key"));
    expect(201, call("POST " + BOOK + "approvals"));
    expect(503, early("POST " + BOOK + "publications"));
    expect(201, call("POST " + BOOK + "publications"));
    expect(503, early("POST " + API + "rule-books/rollbacks"));
    expect(201, call("POST " + API + "rule-books/rollbacks"));
  }

  void everythingIsReadInEveryForm() {
    for (String operation : on.caller.with("200")) {
      if (operation.startsWith("GET ")) {
        for (String form : on.caller.forms(operation)) {
          ContractCaller.Call call = readable(operation).with("Accept", form);
          expect(200, operation.endsWith("/template") ? call.query("?file=threats") : call);
        }
      }
    }
    expect(200, call("GET " + RETURN + "/evidence").place("round", "second"));
    expect(200, call("GET " + ROUND + "services").as("assessor-derbyshire"));
    for (String list : List.of("moderations", "revisions", "revisions/{revision}")) {
      expect(200, in("second", "GET " + RETURN + "/" + list).place("revision", "2"));
    }
  }

  /** By somebody who may read every form of it, and where there is something to read. */
  private ContractCaller.Call readable(String operation) {
    ContractCaller.Call call = call(operation);
    if (operation.endsWith("/services")) {
      call.as("programme-team");
    }
    return call;
  }
}
