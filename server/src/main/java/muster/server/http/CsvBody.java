package muster.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** A body that is CSV. */
final class CsvBody {
  private CsvBody() {}

  /**
   * Its bytes, as they are.
   *
   * @throws Refusal when they are said to be compressed, or no UTF-8
   */
  static byte[] of(byte[] body, HttpHeaders headers) {
    requireAsItIs(headers);
    MediaType type = headers.getMediaType();
    String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new Refusal(ProblemType.OTHER_FORM, "CSV is sent in UTF-8.");
    }
    return body;
  }

  /**
   * Passes a body that is not compressed.
   *
   * @throws Refusal where it is said to be
   */
  static void requireAsItIs(HttpHeaders headers) {
    String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Refusal(
          ProblemType.OTHER_FORM, "Send the body as it is, not compressed: no `Content-Encoding`.");
    }
  }
}
