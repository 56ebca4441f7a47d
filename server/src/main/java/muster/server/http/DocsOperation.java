package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One operation on the page that describes the interface.
 *
 * @param document the whole description
 * @param at method and path
 * @param operation its own part
 */
record DocsOperation(JsonNode document, String at, JsonNode operation) {
  /** Where on the page it is. */
  String id() {
    return DocsPage.anchor(operation.path("operationId").asText());
  }

  /** What it does, in a few words. */
  String summary() {
    return operation.path("summary").asText();
  }

  /** Adds it to the page. */
  void write(StringBuilder out) {
    out.append("<section aria-labelledby=\"").append(id()).append("\">\n<h3 id=\"").append(id());
    out.append("\">").append(ExportPage.text(summary()));
    out.append("</h3>\n<p class=\"address\"><code>").append(ExportPage.text(at));
    out.append("</code></p>\n<p>");
    out.append(PageCell.prose(operation.path("description").asText())).append("</p>\n");
    DocsPage.table(
        "Parameters of " + at, List.of("Name", "In", "Values", "What"), parameters(), out);
    DocsPage.table("Body of " + at, List.of("Media type", "Form"), body(), out);
    DocsPage.table(
        "Answers to " + at, List.of("Status", "What", "Form", "Headers"), answers(), out);
    out.append("</section>\n");
  }

  private List<List<String>> parameters() {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode given : operation.path("parameters")) {
      JsonNode parameter = resolved(given);
      boolean needed = parameter.path("required").asBoolean();
      rows.add(
          List.of(
              parameter.path("name").asText(),
              parameter.path("in").asText() + (needed ? ", needed" : ""),
              DocsSchemas.form(parameter.path("schema")),
              parameter.path("description").asText()));
    }
    return rows;
  }

  private List<List<String>> body() {
    return content(operation.path("requestBody").path("content"));
  }

  private static List<List<String>> content(JsonNode content) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> type : content.properties()) {
      rows.add(List.of(type.getKey(), DocsSchemas.form(type.getValue().path("schema"))));
    }
    return rows;
  }

  private List<List<String>> answers() {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> status : operation.path("responses").properties()) {
      JsonNode answer = resolved(status.getValue());
      List<String> forms =
          content(answer.path("content")).stream().map(row -> String.join(": ", row)).toList();
      TreeSet<String> headers = new TreeSet<>();
      answer.path("headers").fieldNames().forEachRemaining(headers::add);
      rows.add(
          List.of(
              status.getKey(),
              answer.path("description").asText(),
              String.join("; ", forms),
              String.join(", ", headers)));
    }
    return rows;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
