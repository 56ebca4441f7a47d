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
    Refusal refusal = refusal(status);
    Response response = request.getResponse();
    response.setStatus(refusal.type().status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(RequestId.HEADER, RequestId.fresh());
    ResponseHeaders.ALWAYS.forEach(response::setHeader);
    Problem problem = Problem.of(refusal, "urn:uuid:" + UUID.randomUUID());
    return new String(Json.bytes(problem), StandardCharsets.UTF_8);
  }

  /** Grizzly says no itself while it stops; all else fails on an address it takes and we cannot. */
  private static Refusal refusal(int status) {
    return status == ProblemType.STOPPING.status()
        ? new Refusal(ProblemType.STOPPING, Stopping.SENTENCE)
        : new Refusal(
            ProblemType.BAD_REQUEST, "The address cannot be read: write `%` signs in it as `%25`.");
  }
}
