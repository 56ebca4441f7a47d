package muster.server.http;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of one request: in its answer, in the log, and in whatever is reported about it. Made
 * here, so that no two deeds in the audit log share one.
 */
final class RequestId {
  static final String HEADER = "Request-Id";

  /** What the log calls it. */
  static final String KEY = "request";

  /** What the log calls the caller's own name for it. */
  static final String GIVEN = "called";

  /** Nothing in it can break a line of a log, or end a string in one. */
  private static final Pattern FIT = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private RequestId() {}

  /**
   * What the caller calls the request, where that is fit for a log; empty where not. It stands
   * beside the request's own name, never in place of it: two could have it.
   */
  static String given(String given) {
    return given != null && FIT.matcher(given).matches() ? given : "";
  }

  static String fresh() {
    return UUID.randomUUID().toString();
  }
}
