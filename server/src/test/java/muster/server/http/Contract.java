package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import muster.server.json.Json;

/** Holds answers against the description of the interface, and counts what of it was seen. */
final class Contract {
  /** What any request may be answered with by HTTP itself: the `default` of an operation. */
  private static final Set<Integer> OF_HTTP = Set.of(408, 414, 417, 431, 500, 505);

  /** On whatever answer the rules were asked for; no operation says so of itself. */
  private static final String RULE_BOOK = "muster-rule-book";

  /** Headers that are there only in some answers of a status. */
  private static final Set<String> SOMETIMES =
      Set.of("link", "retry-after", "idempotency-replayed", RULE_BOOK);

  private final JsonNode document;
  private final ObjectNode closed;
  private final Map<String, JsonNode> operations = new LinkedHashMap<>();
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final Set<String> seen = Collections.synchronizedSet(new TreeSet<>());
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  Contract(JsonNode document) {
    this.document = document;
    this.closed = closed(document.path("components").path("schemas"));
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb ->
                            operations.put(
                                verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                verb.getValue())));
  }

  /** A field that the description does not have is a fault here, though clients must bear one. */
  private static ObjectNode closed(JsonNode schemas) {
    ObjectNode closed = schemas.deepCopy();
    closed.forEach(
        schema -> {
          if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
          }
        });
    return closed;
  }

  /** Every operation by method and path. */
  Map<String, JsonNode> operations() {
    return operations;
  }

  /** A schema by its name. */
  JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  /** A part of the document, followed where it is a reference. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** Looks at an answer. */
  void see(HttpResponse<byte[]> answer) {
    see(
        answer.request().method(),
        answer.request().uri().getRawPath(),
        answer.statusCode(),
        answer.headers(),
        answer.body());
  }

  void see(String verb, String path, int code, HttpHeaders headers, byte[] body) {
    Optional<String> operation = find(verb, path);
    if (operation.isEmpty()) {
      return;
    }
    JsonNode responses = operations.get(operation.get()).path("responses");
    String status = String.valueOf(code);
    String named = !responses.has(status) && OF_HTTP.contains(code) ? "default" : status;
    String what = operation.get() + " " + named;
    if (!responses.has(named)) {
      fault(what + " is not described", body);
      return;
    }
    JsonNode response = resolved(responses.path(named));
    seen.add(what);
    headers(what, response.path("headers"), headers, body);
    content(what, response.path("content"), headers, body);
  }

  private Optional<String> find(String verb, String path) {
    return operations.keySet().stream()
        .filter(key -> key.startsWith(verb + " "))
        .filter(key -> pattern(key.substring(verb.length() + 1)).matcher(path).matches())
        .min((a, b) -> Long.compare(places(a), places(b)));
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(
        String.join(
            "/",
            Arrays.stream(template.split("/", -1))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .toList()));
  }

  private static long places(String key) {
    return key.chars().filter(c -> c == '{').count();
  }

  private void headers(String what, JsonNode described, HttpHeaders given, byte[] body) {
    described
        .fieldNames()
        .forEachRemaining(
            name -> {
              boolean needed = !SOMETIMES.contains(name.toLowerCase(Locale.ROOT));
              if (needed && given.firstValue(name).isEmpty() && !isOpenToAll(what, name)) {
                fault(what + " has no header " + name, body);
              }
            });
    document
        .path("components")
        .path("headers")
        .fieldNames()
        .forEachRemaining(
            name -> {
              boolean told = described.has(name) || name.toLowerCase(Locale.ROOT).equals(RULE_BOOK);
              if (given.firstValue(name).isPresent() && !told) {
                fault(what + " has the header " + name + ", which is not described", body);
              }
            });
  }

  /** Who may not see the region's totals gets no assessment; a problem may quote no round. */
  private static boolean isOpenToAll(String what, String header) {
    boolean services = what.startsWith("GET /api/v1/rounds/{round}/services ");
    boolean problem = !what.matches(".* [23]\\d\\d");
    return header.startsWith("Muster-") && (services || problem);
  }

  private void content(String what, JsonNode described, HttpHeaders headers, byte[] body) {
    String type = headers.firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    if (described.isMissingNode()) {
      if (body.length > 0) {
        fault(what + " has a body, which is not described", body);
      }
      return;
    }
    if (!described.has(type)) {
      fault(what + " is of the media type `" + type + "`, which is not described", body);
      return;
    }
    seen.add(what + " " + type);
    if (type.endsWith("json")) {
      check(what, described.path(type).path("schema"), body);
    }
  }

  private void check(String what, JsonNode schema, byte[] body) {
    try {
      JsonNode value = Json.strict().readTree(body);
      Set<ValidationMessage> wrong =
          schemas.computeIfAbsent(schema, this::compiled).validate(value);
      wrong.stream().limit(3).forEach(fault -> fault(what + ": " + fault.getMessage(), body));
    } catch (IOException e) {
      fault(what + " is no JSON", body);
    }
  }

  private JsonSchema compiled(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("$defs", closed);
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(whole.toString().replace("#/components/schemas/", "#/$defs/"));
  }

  private void fault(String sentence, byte[] body) {
    String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
    faults.add(sentence + " — " + text.substring(0, Math.min(300, text.length())));
  }

  /** Whatever was not as it is described. */
  Set<String> faults() {
    return new TreeSet<>(faults);
  }

  /** Operations with a status, and successes with a media type, that were never seen. */
  Set<String> unseen() {
    Set<String> unseen = new TreeSet<>();
    each(
        (what, response) -> {
          if (!seen.contains(what)) {
            unseen.add(what);
          }
          response
              .path("content")
              .fieldNames()
              .forEachRemaining(
                  type -> {
                    if (!seen.contains(what + " " + type)) {
                      unseen.add(what + " " + type);
                    }
                  });
        });
    return unseen;
  }

  private void each(BiConsumer<String, JsonNode> visit) {
    operations.forEach(
        (operation, node) ->
            node.path("responses")
                .properties()
                .forEach(
                    response ->
                        visit.accept(
                            operation + " " + response.getKey(), resolved(response.getValue()))));
  }

  /** The names of a list of the document. */
  static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
