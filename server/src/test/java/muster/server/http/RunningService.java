package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import muster.data.Sheet;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.secondopinion.RawDataset;
import muster.server.files.ShippedRules;
import muster.server.json.Json;

/** The real service on a free port over a real database, and somebody who calls it. */
final class RunningService implements AutoCloseable {
  static final String DATABASE = "muster.db";
  static final String ROUND = "api/v1/rounds/east-midlands-2010";
  static final Assessor ASSESSOR = ShippedRules.assessor();

  /** Whose assessor calls where nothing else is said. */
  static final String FORCE = "derbyshire";

  /** Another force that has accounts of its own. */
  static final String OTHER_FORCE = "lincolnshire";

  /** The assessor's account. */
  static final String ASSESSOR_ACCOUNT = "assessor-" + FORCE;

  final Store store;
  final MovableClock clock;
  private final Map<String, String> tokens;
  private final HttpService service;
  private final HttpClient client = HttpClient.newHttpClient();
  private Consumer<HttpResponse<byte[]>> witness = answer -> {};
  private int keys;

  private RunningService(
      Store store, MovableClock clock, Map<String, String> tokens, Limits limits) {
    this.store = store;
    this.clock = clock;
    this.tokens = Map.copyOf(tokens);
    this.service = HttpService.start(store, HttpService.LOOPBACK, 0, clock, limits);
    service.serve(ASSESSOR);
  }

  /** Has other rules serve from the next request on, published or not. */
  void serve(Assessor assessor) {
    service.serve(assessor);
  }

  /** With the East Midlands stored. */
  static RunningService start(Path folder) {
    return start(folder, Limits.usual());
  }

  /** The same by other limits. */
  static RunningService start(Path folder, Limits limits) {
    Path database = folder.resolve(DATABASE);
    ReadyDatabase ready = ReadyDatabase.ofEastMidlands();
    ready.copyTo(database);
    MovableClock clock = new MovableClock(ready.made());
    return new RunningService(Store.open(database, clock), clock, ready.tokens(), limits);
  }

  static RunningService start(Path folder, Collection<Sheet> round) {
    MovableClock clock = new MovableClock(Instant.now());
    Store store = Store.open(folder.resolve(DATABASE), clock);
    return new RunningService(
        store, clock, ReadyDatabase.fill(store, clock, round), Limits.usual());
  }

  /** A dataset's sheets, the round under another id. */
  static List<Sheet> sheets(RawDataset raw, String round) {
    Map<String, String> named = new TreeMap<>(raw.rows("round.csv").get(0));
    named.put("round", round);
    return raw.with("round.csv", List.of(named)).files().entrySet().stream()
        .map(
            file ->
                new Sheet(
                    file.getKey(),
                    file.getValue().stream().map(cells -> new Sheet.Row(0, cells)).toList()))
        .toList();
  }

  URI uri() {
    return service.uri();
  }

  /** A request to a path, made by whoever has the token; nobody's where it is empty. */
  HttpRequest.Builder request(String token, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.uri().resolve(path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  HttpRequest.Builder programmeTeam(String path) {
    return as("programme-team", path);
  }

  /** A request by one of the ready accounts. */
  HttpRequest.Builder as(String account, String path) {
    return request(token(account), path);
  }

  /** The token of a ready account. */
  String token(String account) {
    String token = tokens.get(account);
    if (token == null) {
      throw new AssertionError("no account " + account + " among " + tokens.keySet());
    }
    return token;
  }

  /** A POST under a key of its own. */
  HttpRequest.Builder post(String account, String path, String body) {
    keys++;
    return post(account, path, "a-key-of-its-own-" + keys, body);
  }

  HttpRequest.Builder post(String account, String path, String key, String body) {
    return (account.isEmpty() ? request("", path) : as(account, path))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpRequest.Builder assessor(String path) {
    return as(ASSESSOR_ACCOUNT, path);
  }

  /** A submission by the assessor. */
  HttpRequest.Builder put(String path, String body) {
    return assessor(path)
        .header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString(body));
  }

  /** Hands in the latest draft of a return, known by its entity tag. */
  HttpResponse<byte[]> handIn(String account, String path, String etag) {
    return send(post(account, path + "/submissions", "{}").header("If-Match", etag));
  }

  /** Shows every later answer to somebody. */
  void show(Consumer<HttpResponse<byte[]>> witness) {
    this.witness = witness;
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      witness.accept(answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<byte[]> answer) {
    try {
      return Json.strict().readTree(text(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    service.close();
    store.close();
  }
}
