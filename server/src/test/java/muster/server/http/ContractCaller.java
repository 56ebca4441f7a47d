package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Makes a request to any operation of the description, right in every part unless it is changed.
 */
final class ContractCaller {
  private final RunningService service;
  private final Contract contract;
  private final URI base;

  /** What stands in the places of an address. */
  final Map<String, String> places;

  /** What is sent, by the name of the body's schema. */
  final Map<String, String> bodies;

  private final AtomicInteger keys;

  private ContractCaller(
      RunningService service,
      Contract contract,
      URI base,
      Map<String, String> places,
      Map<String, String> bodies,
      AtomicInteger keys) {
    this.service = service;
    this.contract = contract;
    this.base = base;
    this.places = places;
    this.bodies = bodies;
    this.keys = keys;
  }

  ContractCaller(RunningService service, Contract contract) {
    this(service, contract, service.uri(), new TreeMap<>(), new TreeMap<>(), new AtomicInteger());
  }

  /** The same calls to another service at the same database. */
  ContractCaller at(URI other) {
    return new ContractCaller(service, contract, other, places, bodies, keys);
  }

  /** A request to an operation, which is named by its method and path. */
  final class Call {
    private final String operation;
    private final JsonNode described;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> own = new TreeMap<>(places);
    private String account;
    private String token;
    private String query;
    private String body;

    private Call(String operation) {
      this.operation = operation;
      this.described = contract.operations().get(operation);
      this.account = allowed();
      this.query = operation.endsWith("/preview") ? "?round=" + own.get("round") : "";
      JsonNode content = described.path("requestBody").path("content");
      if (!content.isMissingNode()) {
        String type = content.fieldNames().next();
        String name = content.path(type).path("schema").path("$ref").asText("/file");
        this.body = bodies.get(name.substring(name.lastIndexOf('/') + 1));
        headers.put("Content-Type", type);
      }
      for (JsonNode given : described.path("parameters")) {
        String name = contract.resolved(given).path("name").asText();
        if (name.equals("Idempotency-Key")) {
          headers.put(name, "contract-" + keys.incrementAndGet());
        } else if (name.equals("If-Match")) {
          headers.put(name, "\"r1\"");
        }
      }
    }

    /** The account of some role that may call it. */
    private String allowed() {
      Map.Entry<String, JsonNode> first =
          described.path("x-roles").properties().stream().findFirst().orElse(null);
      if (first == null) {
        return "";
      }
      return switch (first.getValue().asText()) {
        case "own" -> first.getKey() + "-" + RunningService.FORCE;
        case "other" -> first.getKey() + "-" + RunningService.OTHER_FORCE;
        default -> account(first.getKey());
      };
    }

    Call as(String account) {
      this.account = account;
      return this;
    }

    Call token(String token) {
      this.token = token;
      return this;
    }

    Call with(String header, String value) {
      headers.put(header, value);
      return this;
    }

    Call without(String header) {
      headers.remove(header);
      return this;
    }

    Call place(String name, String value) {
      own.put(name, value);
      return this;
    }

    Call query(String query) {
      this.query = query;
      return this;
    }

    Call body(String body) {
      this.body = body;
      return this;
    }

    String path() {
      String path = operation.substring(operation.indexOf(' ') + 1);
      for (Map.Entry<String, String> place : own.entrySet()) {
        path = path.replace("{" + place.getKey() + "}", place.getValue());
      }
      return path + query;
    }

    @Override
    public String toString() {
      return operation + " at " + path();
    }

    String verb() {
      return operation.substring(0, operation.indexOf(' '));
    }

    String bearer() {
      return token != null ? token : account.isEmpty() ? "" : service.token(account);
    }

    Map<String, String> headers() {
      return headers;
    }

    HttpRequest.Builder request() {
      HttpRequest.Builder request = service.request(bearer(), base.resolve(path()).toString());
      headers.forEach(request::header);
      return request.method(
          verb(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    /** Sends it, and has the answer held against the description. */
    int send() {
      return service.send(request()).statusCode();
    }
  }

  Call call(String operation) {
    if (!contract.operations().containsKey(operation)) {
      throw new AssertionError("no operation " + operation);
    }
    return new Call(operation);
  }

  static String account(String role) {
    boolean ofForce = Role.find(role).orElseThrow().isOfForce();
    return ofForce ? role + "-" + RunningService.FORCE : role;
  }

  /** The operations that are described to answer with a status. */
  List<String> with(String status) {
    return contract.operations().entrySet().stream()
        .filter(o -> o.getValue().path("responses").has(status))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** An account of a role that may not call it. */
  String stranger(String operation) {
    JsonNode roles = contract.operations().get(operation).path("x-roles");
    return Role.words().stream()
        .filter(role -> !roles.has(role))
        .findFirst()
        .map(ContractCaller::account)
        .orElseThrow();
  }

  /** The media types that an operation answers with when all is well. */
  List<String> forms(String operation) {
    List<String> forms = new ArrayList<>();
    contract
        .operations()
        .get(operation)
        .path("responses")
        .path("200")
        .path("content")
        .fieldNames()
        .forEachRemaining(forms::add);
    return forms;
  }

  Stream<String> all() {
    return contract.operations().keySet().stream();
  }
}
