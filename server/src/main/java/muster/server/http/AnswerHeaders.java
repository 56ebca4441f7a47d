package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import muster.server.json.Json;

/** The headers of answers, described once for all operations. */
final class AnswerHeaders {
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry(
              RequestId.HEADER,
              "Names the request in the log. A `Request-Id` that came with it is there beside it."),
          Map.entry(
              "ETag", "Version of what is shown, to be sent back as `If-Match` by who changes it."),
          Map.entry("Location", "Where what was made can be read."),
          Map.entry("Link", "Where the next page is: `<…>; rel=\"next\"`; left out on the last."),
          Map.entry("Retry-After", "After how many seconds it may be different."),
          Map.entry("WWW-Authenticate", "That a bearer token is asked for."),
          Map.entry(
              "Idempotency-Replayed", "`true` where the answer is that to an earlier request."),
          Map.entry(ResponseHeaders.MARKING, "Protective marking of what is shown."),
          Map.entry(ResponseHeaders.ASSESSMENT, "Id of the assessment that this rests on."),
          Map.entry(ResponseHeaders.RULE_BOOK, "Hash of the rule book that this was made by."),
          Map.entry(ResponseHeaders.DATA_VERSION, "Version of the data that this rests on."),
          Map.entry(ResponseHeaders.STANDING, "By which returns this was made."));

  private AnswerHeaders() {}

  /** All of them by name. */
  static Map<String, ObjectNode> all() {
    Map<String, ObjectNode> all = new LinkedHashMap<>();
    MEANINGS.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              ObjectNode header = Json.strict().createObjectNode();
              header.put("description", MEANINGS.get(name));
              header.putObject("schema").put("type", "string");
              all.put(name, header);
            });
    return all;
  }

  /** A reference to one of them. */
  static ObjectNode reference(String name) {
    if (!MEANINGS.containsKey(name)) {
      throw new IllegalStateException("nothing is said of the header " + name);
    }
    return Json.strict().createObjectNode().put("$ref", "#/components/headers/" + name);
  }
}
