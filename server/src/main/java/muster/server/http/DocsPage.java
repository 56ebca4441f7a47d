package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The description of the interface as one page of HTML that is XML as well, made of the document
 * alone: it fetches nothing and runs nothing, and has headings in order and tables with headers.
 *
 * @param document by OpenAPI 3.1
 */
record DocsPage(JsonNode document) implements HtmlPage {
  private static final String TITLE = "Muster: the interface for programs";

  @Override
  public String html() {
    StringBuilder out = new StringBuilder();
    out.append("<!DOCTYPE html>\n")
        .append("<html lang=\"en-GB\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n")
        .append("<meta charset=\"utf-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    element("title", TITLE, out);
    out.append("<style>\n")
        .append(ExportPage.STYLE)
        .append("</style>\n</head>\n<body>\n<header>\n");
    element("h1", TITLE, out);
    paragraphs(document.path("info").path("description").asText(), out);
    out.append("<p>The same for programs: <a href=\"/openapi.json\">openapi.json</a></p>\n");
    out.append("</header>\n<nav aria-label=\"Contents\">\n<ul>\n");
    tags().forEach(tag -> link("tag-" + anchor(tag), tag, out));
    link("schemas", "Schemas", out);
    out.append("</ul>\n</nav>\n<main>\n");
    tags().forEach(tag -> tag(tag, out));
    new DocsSchemas(document.path("components").path("schemas")).write(out);
    out.append("</main>\n</body>\n</html>\n");
    return out.toString();
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    document.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
    return tags;
  }

  private void tag(String tag, StringBuilder out) {
    String id = "tag-" + anchor(tag);
    out.append("<section aria-labelledby=\"").append(id).append("\">\n<h2 id=\"").append(id);
    out.append("\">").append(ExportPage.text(tag)).append("</h2>\n<ul>\n");
    List<DocsOperation> operations = operations(tag);
    operations.forEach(one -> link(one.id(), one.summary(), out));
    out.append("</ul>\n");
    operations.forEach(one -> one.write(out));
    out.append("</section>\n");
  }

  private List<DocsOperation> operations(String tag) {
    List<DocsOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
        if (verb.getValue().path("tags").path(0).asText().equals(tag)) {
          String at = verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
          operations.add(new DocsOperation(document, at, verb.getValue()));
        }
      }
    }
    return operations;
  }

  private static void paragraphs(String text, StringBuilder out) {
    for (String paragraph : text.split("\n\n", -1)) {
      String html =
          PageCell.prose(paragraph).replaceAll("\\*\\*(.*?)\\*\\*", "<strong>$1</strong>");
      out.append("<p>").append(html).append("</p>\n");
    }
  }

  static String anchor(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static void link(String id, String name, StringBuilder out) {
    out.append("<li><a href=\"#").append(id).append("\">").append(ExportPage.text(name));
    out.append("</a></li>\n");
  }

  static void element(String name, String content, StringBuilder out) {
    out.append('<').append(name).append('>').append(ExportPage.text(content));
    out.append("</").append(name).append(">\n");
  }

  /** A table, whose first column heads its rows; nothing at all where it has none. */
  static void table(
      String caption, List<String> heads, List<List<String>> rows, StringBuilder out) {
    if (rows.isEmpty()) {
      return;
    }
    out.append("<div class=\"wide\">\n<table class=\"small\">\n");
    out.append("<caption>").append(PageCell.prose(caption)).append("</caption>\n");
    out.append("<thead>\n<tr>");
    heads.forEach(head -> out.append("<th scope=\"col\">").append(head).append("</th>"));
    out.append("</tr>\n</thead>\n<tbody>\n");
    for (List<String> row : rows) {
      out.append("<tr><th scope=\"row\">").append(PageCell.prose(row.get(0))).append("</th>");
      row.stream()
          .skip(1)
          .map(cell -> cell.isEmpty() ? "none" : cell)
          .forEach(cell -> out.append("<td>").append(PageCell.prose(cell)).append("</td>"));
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n</div>\n");
  }
}
