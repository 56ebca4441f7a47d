package muster.engine.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs a rule is written in. */
final class Tokens {
  private static final Pattern TOKEN = Pattern.compile("\"[^\"\\n]*\"|[$\\w][\\w.]*|[=!<>]=|\\S");

  private Tokens() {}

  /** The word or sign that begins at, or after, an offset; empty at the text's end. */
  static String at(String text, int offset) {
    Matcher token = TOKEN.matcher(text);
    return token.find(Math.max(0, Math.min(offset, text.length()))) ? token.group() : "";
  }
}
