package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import muster.engine.findings.Assessment;
import muster.server.json.AnswerSchemas;
import muster.server.json.ComparisonJson;
import muster.server.json.Json;
import muster.server.text.PreviewForm;

/** What an endpoint answers with when it does what is asked. */
final class Answers {
  private static final List<String> OF_ASSESSMENT =
      List.of(
          ResponseHeaders.ASSESSMENT,
          ResponseHeaders.RULE_BOOK,
          ResponseHeaders.DATA_VERSION,
          ResponseHeaders.STANDING);

  private final AnswerSchemas schemas;
  private final Endpoint endpoint;

  Answers(AnswerSchemas schemas, Endpoint endpoint) {
    this.schemas = schemas;
    this.endpoint = endpoint;
  }

  /** That of a status. */
  ObjectNode of(int status, String why) {
    ObjectNode response = Json.strict().createObjectNode().put("description", why);
    headers(status, response.putObject("headers"));
    if (status == 200 || status == 201) {
      ObjectNode content = response.putObject("content");
      endpoint.methods().forEach(method -> addContent(method, content));
    }
    return response;
  }

  private void headers(int status, ObjectNode headers) {
    add(headers, RequestId.HEADER);
    if (endpoint.says().tagged()) {
      add(headers, "ETag");
    }
    if (status == 204 || status == 304) {
      return;
    }
    if (status == 201 && endpoint.verb().equals("POST")) {
      add(headers, "Location");
    }
    if (Statuses.isKept(endpoint)) {
      add(headers, "Idempotency-Replayed");
    }
    if (endpoint.isPaged()) {
      add(headers, "Link");
    }
    Class<?> gives = endpoint.gives();
    if (isMarked(gives)) {
      add(headers, ResponseHeaders.MARKING);
    }
    if (isResting(gives)) {
      OF_ASSESSMENT.forEach(name -> add(headers, name));
    } else if (gives == PreviewForm.class) {
      add(headers, ResponseHeaders.STANDING);
    }
  }

  /**
   * Forms of the command line's, which the resources mark themselves, besides the service's own.
   */
  private static boolean isMarked(Class<?> gives) {
    return Marked.class.isAssignableFrom(gives)
        || List.of(Assessment.class, ComparisonJson.class, PreviewForm.class).contains(gives);
  }

  /** What comes as nothing but a file is to be filled in, and rests on no assessment. */
  private static boolean isResting(Class<?> gives) {
    return gives == Assessment.class
        || (Resting.class.isAssignableFrom(gives) && gives != TableAnswer.class);
  }

  private static void add(ObjectNode headers, String name) {
    headers.set(name, AnswerHeaders.reference(name));
  }

  private void addContent(Method method, ObjectNode content) {
    for (String type : Endpoint.produced(method)) {
      boolean json = type.equals(MediaType.APPLICATION_JSON);
      content.putObject(type).set("schema", json ? schemas.of(type()) : file(type));
    }
  }

  private Type type() {
    return endpoint.says().gives() == void.class
        ? endpoint.methods().get(0).getGenericReturnType()
        : endpoint.gives();
  }

  private static ObjectNode file(String type) {
    ObjectNode schema = Json.strict().createObjectNode();
    return type.startsWith("text/") ? schema.put("type", "string") : schema;
  }
}
