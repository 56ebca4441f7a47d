package muster.server.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that can be sent again as it was.
 *
 * @param method PUT or POST
 * @param path from the service's address on
 * @param headers all but those that every request has
 */
record Sent(String method, String path, Map<String, String> headers, String body) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String KEY = "Idempotency-Key";

  Sent {
    headers = Map.copyOf(headers);
  }

  /**
   * What came back.
   *
   * @param etag empty where there is none, and so are the other headers
   */
  record Answer(int status, String etag, String location, String replayed, String body) {
    /** Whether a repeat was answered like this. */
    boolean isRepeatedBy(Answer repeat) {
      return repeat.equals(new Answer(status, etag, location, "true", body));
    }
  }

  static Sent put(String path, String etag, String body) {
    return new Sent(
        "PUT", path, Map.of("Content-Type", "application/json", "If-Match", etag), body);
  }

  static Sent post(String path, String key, String type, String body) {
    return new Sent("POST", path, Map.of("Content-Type", type, KEY, key), body);
  }

  Sent with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Sent(method, path, more, body);
  }

  /** Whether it is known when it comes again. */
  boolean hasKey() {
    return headers.containsKey(KEY);
  }

  /**
   * Sends it.
   *
   * @throws IOException when no answer came, so that nobody knows whether it was done
   */
  Answer to(HttpClient client, URI service, String token) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(
        answer.statusCode(),
        header(answer, "ETag"),
        header(answer, "Location"),
        header(answer, "Idempotency-Replayed"),
        answer.body());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
