package muster.server.http;

/** An answer that is a page to be read. */
interface HtmlPage {
  /** The whole page. */
  String html();
}
