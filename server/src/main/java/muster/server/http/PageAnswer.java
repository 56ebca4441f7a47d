package muster.server.http;

/**
 * An export as a page to be read.
 *
 * @param export what is on it
 */
record PageAnswer(Export export) implements Resting, HtmlPage {
  /** The media type of pages. */
  static final String HTML = "text/html";

  /** What a method that answers so produces, where another at the same address answers JSON. */
  static final String HTML_IF_ASKED = HTML + ";qs=0.3";

  @Override
  public String html() {
    return ExportPage.of(export);
  }

  @Override
  public String marking() {
    return export.marking();
  }

  @Override
  public Origin origin() {
    return export.origin();
  }
}
