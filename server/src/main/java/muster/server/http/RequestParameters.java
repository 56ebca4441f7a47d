package muster.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import muster.server.json.Json;

/** The parameters of requests: places in the path, queries, headers. */
final class RequestParameters {
  private static final String IF_MATCH = "If-Match";
  private static final String IF_NONE_MATCH = "If-None-Match";

  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("account", "Id of an account."),
          Map.entry("assessment", "Id of an assessment: 64 hexadecimal digits."),
          Map.entry("file", "Name of a file about the region, such as `agreements`."),
          Map.entry("folder", "Folder of a file of the rule book."),
          Map.entry("force", "Id of a force."),
          Map.entry("forces", "Ids of the group's forces, joined by `+`, in any order."),
          Map.entry("name", "Name of a file of the rule book."),
          Map.entry("project", "Id of a project."),
          Map.entry("revision", "Number of a revision, from 1."),
          Map.entry("round", "Id of a round."),
          Map.entry(
              "rulebook", "Number of a draft, hash of a rule book, or `current` for what serves."),
          Map.entry("service", "Id of a service."),
          Map.entry("token", "Number of a token."));

  private RequestParameters() {}

  /** Those of an endpoint. */
  static ArrayNode of(Endpoint endpoint) {
    ArrayNode all = Json.strict().createArrayNode();
    endpoint.places().forEach(place -> all.add(reference("path-" + place)));
    QueryParameters.of(endpoint).forEach(name -> all.add(QueryParameters.parameter(name)));
    if (endpoint.verb().equals("POST")) {
      all.add(reference(PostKeys.HEADER));
    }
    if (endpoint.says().conditional()) {
      all.add(reference(IF_MATCH));
    }
    if (endpoint.verb().equals("PUT") || isReread(endpoint)) {
      all.add(reference(IF_NONE_MATCH));
    }
    return all;
  }

  private static boolean isReread(Endpoint endpoint) {
    return Statuses.of(endpoint).containsKey(304);
  }

  private static ObjectNode reference(String name) {
    return Json.strict().createObjectNode().put("$ref", "#/components/parameters/" + name);
  }

  /** Those that several have, by name. */
  static Map<String, ObjectNode> shared() {
    Map<String, ObjectNode> all = new LinkedHashMap<>();
    PLACES.keySet().stream()
        .sorted()
        .forEach(
            place -> all.put("path-" + place, parameter(place, "path", PLACES.get(place), true)));
    all.put(
        PostKeys.HEADER,
        parameter(
            PostKeys.HEADER,
            "header",
            "Of the caller's choice, another for each request: 8 to 64 letters, digits, `_` or"
                + " `-`.",
            true));
    ObjectNode key = (ObjectNode) all.get(PostKeys.HEADER).path("schema");
    key.put("pattern", "^" + PostKeys.KEY.pattern() + "$");
    all.put(
        IF_MATCH,
        parameter(IF_MATCH, "header", "The `ETag` of what is changed, as it was given.", false));
    all.put(
        IF_NONE_MATCH,
        parameter(
            IF_NONE_MATCH,
            "header",
            "`*` for a first revision; of what is read, the `ETag` it is known by.",
            false));
    return all;
  }

  private static ObjectNode parameter(String name, String in, String meaning, boolean required) {
    ObjectNode parameter = Json.strict().createObjectNode();
    parameter.put("name", name).put("in", in).put("description", meaning);
    if (required) {
      parameter.put("required", true);
    }
    parameter.putObject("schema").put("type", "string");
    return parameter;
  }
}
