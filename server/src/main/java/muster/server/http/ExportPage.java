package muster.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * An export as one page of HTML that is XML as well: headings in order, every table with a caption
 * and headers that say what they head, nothing told by colour, the marking first and last (R57). It
 * fetches nothing and runs nothing, so it can be kept as a file.
 */
final class ExportPage {
  static final String STYLE =
      """
      body { font: 1rem/1.5 sans-serif; color: #111; background: #fff; max-width: 75rem; \
      margin: 0 auto; padding: 1rem; }
      table { border-collapse: collapse; margin: 0 0 2rem; }
      caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
      th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: left; \
      vertical-align: top; }
      td.figure { text-align: right; }
      caption { max-width: calc(100vw - 2rem); }
      .wide { overflow-x: auto; }
      .wide:focus { outline: 3px solid #111; }
      code { overflow-wrap: anywhere; }
      @media (max-width: 40rem) { th, td { padding: 0.2rem; } .small { font-size: 0.8rem; } }
      .marking { font-weight: bold; text-align: center; border: 2px solid #111; padding: 0.25rem; }
      """;

  /** What the policy of the answer's headers lets the page have, and nothing else. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-" + hash() + "'; frame-ancestors 'none'";

  private final Export export;
  private final StringBuilder out = new StringBuilder();

  private ExportPage(Export export) {
    this.export = export;
  }

  private static String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(sha.digest(("\n" + STYLE).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** The page, in UTF-8. */
  static String of(Export export) {
    return new ExportPage(export).page();
  }

  private String page() {
    String title = "Regional results: " + export.title();
    out.append("<!DOCTYPE html>\n")
        .append("<html lang=\"en-GB\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n")
        .append("<meta charset=\"utf-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    element("title", title + " (" + export.marking() + ")");
    out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    out.append("<header>\n");
    marking();
    element("h1", title);
    out.append("</header>\n<nav aria-label=\"Contents\">\n<ul>\n");
    shown()
        .forEach(
            part ->
                out.append("<li><a href=\"#")
                    .append(anchor(part))
                    .append("\">")
                    .append(text(heading(part)))
                    .append("</a></li>\n"));
    out.append("</ul>\n</nav>\n<main>\n");
    about();
    shown().forEach(this::part);
    out.append("</main>\n<footer>\n");
    marking();
    out.append("</footer>\n</body>\n</html>\n");
    return out.toString();
  }

  private List<Export.Part> shown() {
    return export.parts().stream().filter(part -> !part.rows().isEmpty()).toList();
  }

  private void marking() {
    out.append("<p class=\"marking\">").append(text(export.marking())).append("</p>\n");
  }

  private void about() {
    out.append("<section aria-labelledby=\"about\">\n<h2 id=\"about\">About these results</h2>\n");
    element(
        "p", "Round " + export.round() + ", as at " + export.on() + ", " + export.standing() + ".");
    export.notes().forEach(note -> element("p", note));
    element(
        "p",
        "Figures are rounded to four decimals on this page; as CSV and as JSON they are whole.");
    element(
        "p",
        "Assessment %s, by rule book %s, of data %s, by the weight set %s."
            .formatted(
                start(export.assessment()),
                start(export.ruleBook()),
                start(export.dataVersion()),
                export.weights()));
    out.append("</section>\n");
  }

  /** Enough of a hash to tell it from others by eye. */
  private static String start(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }

  private void part(Export.Part part) {
    String id = anchor(part);
    out.append("<section aria-labelledby=\"").append(id).append("\">\n<h2 id=\"").append(id);
    out.append("\">").append(text(heading(part))).append("</h2>\n");
    // What is wider than the screen is moved within its own box, by the keyboard too.
    out.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .append(text(heading(part) + ", table"))
        .append("\">\n<table>\n");
    element("caption", caption(part));
    out.append("<thead>\n<tr>");
    part.columns().forEach(c -> out.append("<th scope=\"col\">").append(text(c)).append("</th>"));
    out.append("</tr>\n</thead>\n<tbody>\n");
    part.rows().forEach(row -> row(part, row));
    out.append("</tbody>\n</table>\n</div>\n</section>\n");
  }

  /** The cell that names the row heads it: the first, or the one after the rank. */
  private void row(Export.Part part, List<String> row) {
    int head = part.columns().get(0).equals("rank") ? 1 : 0;
    out.append("<tr>");
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i).isEmpty() ? "not known" : row.get(i);
      if (i == head) {
        out.append("<th scope=\"row\">").append(PageCell.html(cell)).append("</th>");
      } else {
        out.append(PageCell.isFigure(cell) ? "<td class=\"figure\">" : "<td>");
        out.append(PageCell.html(cell)).append("</td>");
      }
    }
    out.append("</tr>\n");
  }

  private static String caption(Export.Part part) {
    return heading(part) + (part.unit().isEmpty() ? "" : " (" + part.unit() + ")");
  }

  private static String heading(Export.Part part) {
    return part.part().substring(0, 1).toUpperCase(Locale.ROOT) + part.part().substring(1);
  }

  private static String anchor(Export.Part part) {
    return part.part().replace(' ', '-');
  }

  private void element(String name, String content) {
    out.append('<').append(name).append('>').append(text(content));
    out.append("</").append(name).append(">\n");
  }

  /** As text of an element or an attribute; XML has no other control characters. */
  static String text(String raw) {
    return raw.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
