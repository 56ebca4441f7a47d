package muster.server.http;

import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import muster.server.json.Json;

/** A round that was opened over HTTP on the files of the East Midlands, and what is done in it. */
final class OpenedRound {
  static final String TEAM = "programme-team";
  static final String ROUNDS = "api/v1/rounds";
  static final Duration WINDOW = Duration.ofDays(30);

  private final RunningService service;
  final String id;

  private OpenedRound(RunningService service, String id) {
    this.service = service;
    this.id = id;
  }

  /** Opened yesterday, and closes thirty days later. */
  static OpenedRound open(RunningService service, String id) {
    HttpResponse<byte[]> answer =
        service.send(service.post(TEAM, ROUNDS, body(service, id).toString()));
    if (answer.statusCode() != 201) {
      throw new AssertionError(text(answer));
    }
    return new OpenedRound(service, id);
  }

  /** What opens it. */
  static ObjectNode body(RunningService service, String id) {
    ObjectNode body = Json.strict().createObjectNode();
    body.put("round", id).put("name", "A second round").put("asAt", "2010-09-30");
    body.put("opens", service.clock.instant().minus(Duration.ofDays(1)).toString());
    body.put("closes", service.clock.instant().plus(WINDOW).toString());
    return body.put("basedOn", "east-midlands-2010");
  }

  String path() {
    return ROUNDS + "/" + id;
  }

  String path(String force, String of) {
    return path() + "/returns/" + force + "/" + of;
  }

  HttpResponse<byte[]> get(String account, String path) {
    return service.send(service.as(account, path));
  }

  /** The return that a force made for the first round, as the body of one for this. */
  ObjectNode copied(String force, String of) {
    ObjectNode body =
        (ObjectNode)
            json(
                get(
                    "assessor-" + force,
                    ROUNDS + "/east-midlands-2010/returns/" + force + "/" + of));
    body.remove("round");
    return body;
  }

  /** Stores a draft on top of a revision, of none where that is 0. */
  HttpResponse<byte[]> put(String force, String of, int revision, String body) {
    HttpRequest.Builder put =
        service
            .as("assessor-" + force, path(force, of))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body));
    return service.send(
        revision == 0
            ? put.header("If-None-Match", "*")
            : put.header("If-Match", "\"r" + revision + "\""));
  }

  /** Takes a return a step on: {@code submissions}, {@code moderations} or {@code sign-offs}. */
  HttpResponse<byte[]> step(
      String account, String force, String of, String step, int revision, String body) {
    return service.send(
        service
            .post(account, path(force, of) + "/" + step, body)
            .header("If-Match", "\"r" + revision + "\""));
  }

  /** Stores the return of the first round here, and submits it. */
  void submitted(String force, String of) {
    expect(201, put(force, of, 0, copied(force, of).toString()));
    expect(201, step("assessor-" + force, force, of, "submissions", 1, "{}"));
  }

  static void expect(int status, HttpResponse<byte[]> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.statusCode() + ": " + text(answer));
    }
  }
}
