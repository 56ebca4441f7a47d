package muster.server.http;

import java.util.UUID;
import java.util.regex.Pattern;

/** The name of one request: in its answer, in the log, and in whatever is reported about it. */
final class RequestId {
  static final String HEADER = "Request-Id";

  /** What the log calls it. */
  static final String KEY = "request";

  /** Nothing in it can break a line of a log, or end a string in one. */
  private static final Pattern FIT = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private RequestId() {}

  /** The caller's own name for the request where it is fit to be one, else a new one. */
  static String of(String given) {
    return given != null && FIT.matcher(given).matches() ? given : fresh();
  }

  static String fresh() {
    return UUID.randomUUID().toString();
  }
}
