package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The schemas on the page that describes the interface.
 *
 * @param schemas by name
 */
record DocsSchemas(JsonNode schemas) {
  /** Adds them to the page. */
  void write(StringBuilder out) {
    out.append("<section aria-labelledby=\"schemas\">\n<h2 id=\"schemas\">Schemas</h2>\n");
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      String id = "schema-" + DocsPage.anchor(schema.getKey());
      out.append("<section aria-labelledby=\"").append(id).append("\">\n<h3 id=\"").append(id);
      out.append("\">").append(ExportPage.text(schema.getKey())).append("</h3>\n");
      if (schema.getValue().path("properties").isEmpty()) {
        DocsPage.element("p", form(schema.getValue()), out);
      } else {
        DocsPage.table(
            "Fields of " + schema.getKey(),
            List.of("Field", "Form", "What"),
            fields(schema.getValue()),
            out);
      }
      out.append("</section>\n");
    }
    out.append("</section>\n");
  }

  private static List<List<String>> fields(JsonNode schema) {
    List<String> always = words(schema.path("required"));
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      rows.add(
          List.of(
              field.getKey(),
              form(field.getValue()) + (always.contains(field.getKey()) ? "" : ", or left out"),
              field.getValue().path("description").asText()));
    }
    return rows;
  }

  /** What may stand there, in a few words. */
  static String form(JsonNode schema) {
    if (schema.has("$ref")) {
      return schema.path("$ref").asText().replaceAll(".*/", "");
    }
    if (schema.has("anyOf")) {
      return StreamSupport.stream(schema.path("anyOf").spliterator(), false)
          .map(DocsSchemas::form)
          .collect(Collectors.joining(" or "));
    }
    if (schema.has("enum")) {
      return "one of " + String.join(", ", words(schema.path("enum")));
    }
    JsonNode type = schema.path("type");
    String name = type.isArray() ? String.join(" or ", words(type)) : type.asText("anything");
    if (name.startsWith("array")) {
      return name.replaceFirst("array", "list of " + form(schema.path("items")));
    }
    if (schema.path("additionalProperties").isObject()) {
      return name + " of " + form(schema.path("additionalProperties")) + " by name";
    }
    return schema.has("format") ? name + " (" + schema.path("format").asText() + ")" : name;
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
