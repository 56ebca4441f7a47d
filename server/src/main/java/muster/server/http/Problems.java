package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import muster.server.json.AnswerSchemas;
import muster.server.json.Json;

/** The answers that are problems, described once for all operations. */
final class Problems {
  private static final String ANY =
      "Whatever HTTP itself is in the way of: a head too large (431), an expectation (417), a body"
          + " that does not arrive (408), a fault of the service (500), its stopping (503).";

  private Problems() {}

  /** That of a status; of any where it is 0. */
  static ObjectNode of(int status, AnswerSchemas schemas) {
    ObjectNode response = Json.strict().createObjectNode();
    response.put("description", status == 0 ? ANY : Statuses.meaning(status));
    ObjectNode headers = response.putObject("headers");
    headers.set(RequestId.HEADER, AnswerHeaders.reference(RequestId.HEADER));
    headers.set(ResponseHeaders.MARKING, AnswerHeaders.reference(ResponseHeaders.MARKING));
    switch (status) {
      case 401 -> headers.set("WWW-Authenticate", AnswerHeaders.reference("WWW-Authenticate"));
      case 409, 429, 503 -> headers.set("Retry-After", AnswerHeaders.reference("Retry-After"));
      default -> {
        // Nothing but what every answer has.
      }
    }
    response
        .putObject("content")
        .putObject(Problem.MEDIA_TYPE)
        .set("schema", schemas.of(Problem.class));
    return response;
  }
}
