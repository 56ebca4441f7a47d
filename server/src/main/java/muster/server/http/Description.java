package muster.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.engine.EngineVersion;
import muster.server.json.AnswerSchemas;
import muster.server.json.Json;

/**
 * The interface described by OpenAPI 3.1, taken from the code that is the interface: the paths and
 * forms from the resources, who may call from {@link Operation}, the schemas of answers from what
 * writes them.
 */
final class Description {
  private static final String ABOUT =
      """
      Returns, assessments and rule books of Muster, for programs.

      **Who calls.** All but signing in, `/health` and this description needs a token: \
      `Authorization: Bearer …`. Each operation says in `x-roles` which roles may call it, and \
      with whose data: that of their `own` force, of `other` forces, or of `all`.

      **Changes.** What is changed carries an entity tag (`ETag`); a change sends it back as \
      `If-Match`. Every `POST` has an `Idempotency-Key` of the caller's choice: sent again \
      within a day under the same key, it is answered as the first time and done only once; \
      only signing in begins another session, as no secret is kept.

      **Lists** come in pages: the header `Link` names the next. Where an operation answers with \
      CSV or Excel too, asked for by `Accept` or by `.csv` or `.xlsx` at the end of the path, \
      they come whole.

      **Times** are UTC, ISO 8601. **Answers** about a round carry its protective marking, and \
      those that rest on an assessment its id, rule book, data version and standing, as \
      headers and in JSON. Whatever was worked out by rules names them in `Muster-Rule-Book`.

      **Problems** are documents by RFC 9457. Besides those of each operation any request may \
      meet those of HTTP itself: 400 for one that cannot be read, 405 with `Allow`, 408, 414, \
      417, 431, 505, 500 and 503.
      """;

  private final ObjectNode document = Json.strict().createObjectNode();
  private final AnswerSchemas schemas = new AnswerSchemas(new AnswerNames());
  private final Map<String, ObjectNode> responses = new TreeMap<>();

  private Description() {}

  /** The whole document of these resources. */
  static ObjectNode of(List<Class<?>> resources) {
    return new Description().document(Endpoint.of(resources));
  }

  private ObjectNode document(List<Endpoint> endpoints) {
    document.put("openapi", "3.1.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "Muster").put("version", EngineVersion.get());
    info.put("summary", "Threat scored against capacity");
    info.put("description", ABOUT.strip());
    info.putObject("license").put("name", "Apache 2.0").put("identifier", "Apache-2.0");
    ObjectNode server = document.putArray("servers").addObject();
    server.put("url", "/").put("description", "The service that this was read from");
    tags(endpoints);
    RowSchemas.all().forEach(schemas::add);
    RequestBodies.all().forEach(schemas::add);
    ObjectNode paths = document.putObject("paths");
    endpoints.forEach(
        endpoint ->
            paths
                .withObject("/" + endpoint.path().replace("~", "~0").replace("/", "~1"))
                .set(endpoint.verb().toLowerCase(Locale.ROOT), operation(endpoint)));
    components();
    return document;
  }

  private void tags(List<Endpoint> endpoints) {
    ArrayNode tags = document.putArray("tags");
    Arrays.stream(Topic.values())
        .filter(topic -> endpoints.stream().anyMatch(e -> Topic.of(e.path()) == topic))
        .forEach(
            topic ->
                tags.addObject().put("name", topic.title()).put("description", topic.meaning()));
  }

  private ObjectNode operation(Endpoint endpoint) {
    ObjectNode operation = Json.strict().createObjectNode();
    operation.put("operationId", endpoint.id()).put("summary", endpoint.says().value());
    operation.putArray("tags").add(Topic.of(endpoint.path()).title());
    Optional<Operation> done = endpoint.operation();
    String note = endpoint.says().note();
    operation.put("description", Roles.told(done) + (note.isEmpty() ? "" : " " + note));
    done.ifPresent(known -> operation.set("x-roles", Roles.of(known)));
    ArrayNode security = operation.putArray("security");
    done.ifPresent(known -> security.addObject().putArray("token"));
    ArrayNode parameters = RequestParameters.of(endpoint);
    if (!parameters.isEmpty()) {
      operation.set("parameters", parameters);
    }
    if (endpoint.takesBody()) {
      operation.set("requestBody", RequestContent.of(endpoint));
    }
    ObjectNode given = operation.putObject("responses");
    Statuses.of(endpoint)
        .forEach(
            (status, why) ->
                given.set(
                    String.valueOf(status),
                    Statuses.isSuccess(status) || status == 304
                        ? new Answers(schemas, endpoint).of(status, why)
                        : problem(status)));
    given.set("default", problem(0));
    return operation;
  }

  /** A reference to what a status is answered with; 0 is any that HTTP itself leads to. */
  private ObjectNode problem(int status) {
    String name = status == 0 ? "Problem" : "Problem" + status;
    responses.computeIfAbsent(name, none -> Problems.of(status, schemas));
    return Json.strict().createObjectNode().put("$ref", "#/components/responses/" + name);
  }

  private void components() {
    ObjectNode components = document.putObject("components");
    components.putObject("schemas").setAll(new TreeMap<>(schemas.named()));
    components.putObject("responses").setAll(responses);
    components.putObject("headers").setAll(AnswerHeaders.all());
    components.putObject("parameters").setAll(RequestParameters.shared());
    ObjectNode token = components.putObject("securitySchemes").putObject("token");
    token.put("type", "http").put("scheme", "bearer");
    token.put("description", "A token that an administrator made, or that of a session.");
  }
}
