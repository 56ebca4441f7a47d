package muster.server.http;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import muster.server.json.Json;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Problems for requests so broken that they reach none of our code: no page of the framework's. */
final class BareErrors implements ErrorPageGenerator {
  @Override
  public String generate(
      Request request, int status, String reason, String description, Throwable fault) {
    Response response = request.getResponse();
    response.setStatus(ProblemType.BAD_REQUEST.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Problem problem =
        Problem.of(
            new Refusal(
                ProblemType.BAD_REQUEST,
                "The address cannot be read: write `%` signs in it as `%25`."),
            "urn:uuid:" + UUID.randomUUID());
    return new String(Json.bytes(problem), StandardCharsets.UTF_8);
  }
}
