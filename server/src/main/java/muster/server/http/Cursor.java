package muster.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of a list begins. It names the version of the list that it counts in, so that
 * a page never repeats or leaves out a row because the data changed in between.
 *
 * @param from rows before it
 * @param version of what the list was made from: the assessment's id
 * @param query hash of the filters and the order it was asked with
 */
record Cursor(int from, String version, String query) {
  private static final Pattern TEXT =
      Pattern.compile("([0-9]{1,9}) ([A-Za-z0-9-]{1,128}) ([0-9a-f]{64})");

  /** As a query carries it. */
  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((from + " " + version + " " + query).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Back from what a query carried.
   *
   * @throws Refusal when no service made it
   */
  static Cursor read(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      Matcher parts = TEXT.matcher(new String(bytes, StandardCharsets.US_ASCII));
      if (parts.matches()) {
        return new Cursor(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3));
      }
    } catch (IllegalArgumentException e) {
      // Told below: not Base64 at all.
    }
    throw new Refusal(
        ProblemType.BAD_REQUEST,
        "The `cursor` is none that the service gave: take the whole link with `rel=\"next\"` from"
            + " the header `Link`, or leave it out to start again.");
  }
}
