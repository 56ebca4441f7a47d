package muster.server.http;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;

/**
 * The first line and the headers of a request as they were sent. A proxy before us and we must
 * never read two different requests from the same bytes, so whatever could be read in two ways is
 * refused: Grizzly itself takes much of it.
 */
final class Head {
  private static final String LINE_END = "\r\n";
  private static final String HEAD_END = LINE_END + LINE_END;
  private static final Pattern HEADER =
      Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t\\x20-\\x7e\\x80-\\xff]*");
  private static final Set<String> ONCE =
      Set.of(
          "host",
          "content-length",
          "transfer-encoding",
          "content-type",
          "content-encoding",
          "if-match",
          "if-none-match",
          "idempotency-key");

  private Head() {}

  /**
   * Passes what can be read in one way only.
   *
   * @param buffer holds the head up to its position
   * @throws Refusal with what is wrong
   */
  static void requireOneReading(Buffer buffer) {
    String text = buffer.toStringContent(StandardCharsets.ISO_8859_1, 0, buffer.position());
    List<String> lines = List.of(text.stripLeading().split(LINE_END, -1));
    Set<String> names = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isEmpty()) {
        check(line, names);
      }
    }
    if (names.contains("transfer-encoding") && names.contains("content-length")) {
      throw bad("Send `Content-Length` or `Transfer-Encoding`, not both.");
    }
  }

  /** Whether the bytes so far end in the empty line that ends a head. */
  static boolean endsIn(Buffer buffer) {
    int end = buffer.limit();
    return end >= HEAD_END.length()
        && buffer
            .toStringContent(StandardCharsets.ISO_8859_1, end - HEAD_END.length(), end)
            .equals(HEAD_END);
  }

  private static void check(String line, Set<String> names) {
    if (!HEADER.matcher(line).matches()) {
      throw bad("A header is `Name: value` on one line that ends in CR and LF.");
    }
    int colon = line.indexOf(':');
    String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!names.add(name) && ONCE.contains(name)) {
      throw bad("The header `" + name + "` is there twice.");
    }
    if (name.equals("transfer-encoding")
        && !line.substring(colon + 1).strip().equalsIgnoreCase("chunked")) {
      throw bad("The only `Transfer-Encoding` there is here is `chunked`.");
    }
  }

  private static Refusal bad(String detail) {
    return new Refusal(ProblemType.BAD_REQUEST, detail);
  }
}
