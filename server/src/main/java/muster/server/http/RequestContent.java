package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import muster.server.json.AnswerSchemas;
import muster.server.json.Json;

/** The body that an endpoint takes. */
final class RequestContent {
  /** The name of a body that is a file of returns, in whichever form its media type says. */
  static final String FILE = "ReturnFile";

  private RequestContent() {}

  static ObjectNode of(Endpoint endpoint) {
    ObjectNode body = Json.strict().createObjectNode().put("required", true);
    ObjectNode content = body.putObject("content");
    String name = endpoint.says().takes();
    List<String> types =
        name.equals(FILE) ? List.of(TableAnswer.CSV, TableAnswer.XLSX) : endpoint.consumed();
    for (String type : types) {
      boolean json = type.equals(MediaType.APPLICATION_JSON);
      content.putObject(type).set("schema", json ? AnswerSchemas.reference(name) : file(type));
    }
    return body;
  }

  private static ObjectNode file(String type) {
    ObjectNode schema = Json.strict().createObjectNode();
    return type.startsWith("text/") ? schema.put("type", "string") : schema;
  }
}
