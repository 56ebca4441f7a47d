package muster.server.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import muster.engine.RuleProblem;

/** Reads the text of a rule file's bytes. */
final class Utf8 {
  /** What Excel writes where it is not asked for UTF-8. */
  private static final Charset OF_WINDOWS = Charset.forName("windows-1252");

  private Utf8() {}

  /** The text; empty, with the first byte that is not UTF-8 told, where there is one. */
  static Optional<String> read(String path, byte[] bytes, List<RuleProblem> problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return Optional.of(text);
    }
    String meant = new String(bytes, in.position(), 1, OF_WINDOWS);
    boolean letter = meant.codePoints().noneMatch(c -> c == 0xFFFD || Character.isISOControl(c));
    problems.add(
        problem(
            path,
            text.replace("\r\n", "\n").replace('\r', '\n'),
            letter && in.position() > 0
                ? ": here stands `" + meant + "` in another encoding"
                : ""));
    return Optional.empty();
  }

  /** At the end of the text before it: in a table the row and its cell, elsewhere the sign. */
  private static RuleProblem problem(String path, String before, String what) {
    boolean table = path.endsWith(".csv");
    boolean quoted = false;
    int line = 1;
    int column = 1;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      quoted ^= table && c == '"';
      if (c == '\n' && !quoted) {
        line++;
        column = 1;
      } else if (!table || (c == ',' && !quoted)) {
        column++;
      }
    }
    return new RuleProblem(
        path,
        line,
        column,
        "the file is not UTF-8" + what,
        table
            ? "save it again as `CSV UTF-8`; what else is wrong in it is told then"
            : "save it in the encoding UTF-8; what else is wrong in it is told then");
  }
}
