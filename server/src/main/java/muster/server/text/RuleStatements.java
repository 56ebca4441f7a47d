package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's patterns and conclusions, each as a whole, however many lines it takes; without comments
 * and blank lines.
 *
 * @param condition what stands before {@code then}, the rule's name included
 * @param conclusion what stands from there on
 */
record RuleStatements(List<String> condition, List<String> conclusion) {
  private static final Pattern WHOLE =
      Pattern.compile("((not |exists )?[A-Z]\\w* ?\\(.*\\)|insert\\(.*\\);)");

  /** What is quoted is kept, comments are not. */
  private static final Pattern COMMENT = Pattern.compile("(\"[^\"]*\")|//.*|/\\*(?s:.*?)\\*/");

  RuleStatements {
    condition = List.copyOf(condition);
    conclusion = List.copyOf(conclusion);
  }

  static RuleStatements of(String rule) {
    List<String> statements = new ArrayList<>();
    String open = "";
    String said = COMMENT.matcher(rule).replaceAll(m -> m.group(1) == null ? "" : quoted(m));
    for (String line : said.lines().map(String::strip).toList()) {
      if (!line.isEmpty()) {
        open = open.isEmpty() ? line : open + "\n" + line;
        if (closings(open) >= 0) {
          statements.add(open);
          open = "";
        }
      }
    }
    if (!open.isEmpty()) {
      statements.add(open);
    }
    int then = Math.max(0, statements.indexOf("then"));
    return new RuleStatements(
        statements.subList(0, then), statements.subList(then, statements.size()));
  }

  private static String quoted(MatchResult match) {
    return Matcher.quoteReplacement(match.group(1));
  }

  /** Those that the others do not have, whatever the order of what a pattern asks. */
  static List<String> only(List<String> some, List<String> others) {
    List<String> left = new ArrayList<>(others.stream().map(RuleStatements::said).toList());
    return some.stream().filter(s -> !left.remove(said(s))).toList();
  }

  /** Whether it reads as words: one pattern or conclusion on one line. */
  static boolean isWhole(String statement) {
    return WHOLE.matcher(statement).matches() && closings(statement) == 1;
  }

  /** The kind of fact that a pattern is about: {@code not Holiday}. */
  static String kind(String pattern) {
    return pattern.substring(0, pattern.indexOf('(')).strip();
  }

  /** What a pattern asks. */
  static List<String> constraints(String pattern) {
    return split(pattern.substring(pattern.indexOf('(') + 1, pattern.lastIndexOf(')')));
  }

  /** The same for all ways of writing it. */
  private static String said(String statement) {
    String tight = tight(statement);
    return isWhole(tight) && !tight.startsWith("insert")
        ? kind(tight) + constraints(tight).stream().sorted().toList()
        : tight;
  }

  /** Without spaces but those between two words, and in quotes. */
  private static String tight(String text) {
    StringBuilder tight = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (quoted || !Character.isWhitespace(c)) {
        boolean apart = i > 0 && Character.isWhitespace(text.charAt(i - 1)) && isWord(c);
        boolean word = !tight.isEmpty() && isWord(tight.charAt(tight.length() - 1));
        tight.append(apart && word && !quoted ? " " : "").append(c);
      }
    }
    return tight.toString();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  /** How often all brackets are closed; -1 where one is open at the end. */
  private static int closings(String text) {
    int depth = 0;
    int closings = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      int step = quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      depth += step;
      closings += step < 0 && depth == 0 ? 1 : 0;
    }
    return depth > 0 ? -1 : closings;
  }

  /** At commas outside brackets and quotes. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0 && !quoted) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts.stream().filter(p -> !p.isEmpty()).toList();
  }
}
