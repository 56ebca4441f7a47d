package muster.engine.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import muster.engine.Nearest;
import muster.engine.RuleProblem;

/**
 * Quotes, brackets and odd characters of a rule, looked at before any parser: a parser tells only
 * where it lost the thread, which may be lines below the slip.
 */
final class Punctuation {
  private static final String TYPOGRAPHIC = "“”„«»‘’‚´";
  private static final Pattern PATTERN =
      Pattern.compile("(?:\\$\\w+\\s*:\\s*)?[A-Z]\\w*\\s*\\(.*|(?:not|exists|accumulate)\\b.*");
  private static final Pattern BARE_FACT =
      Pattern.compile(
          "(?:(?:not|exists)\\s+)?(?:\\$\\w+\\s*:\\s*)?([A-Z]\\w*)(?:\\s+[^\\s(].*|\\s*)");

  private static final List<String> BEFORE = List.of("not", "exists");
  private static final List<String> JOINING = List.of("or", "and");
  private static final Pattern BEFORE_FACT = Pattern.compile("(\\w+)\\s+[A-Z]\\w*\\s*\\(.*");

  private record Opened(int at, boolean accumulate) {}

  private final Places places;
  private final List<RuleProblem> found = new ArrayList<>();
  private final Deque<Opened> open = new ArrayDeque<>();
  private boolean conditions;
  private boolean action;
  private int lastText;

  private Punctuation(Places places) {
    this.places = places;
  }

  /** Everything wrong with them; empty when nothing is. */
  static List<RuleProblem> problems(Places places) {
    Punctuation punctuation = new Punctuation(places);
    punctuation.read();
    return punctuation.found;
  }

  private void read() {
    for (int number = 1; number <= places.lines(); number++) {
      String line = places.line(number);
      String bare = line.strip();
      if (bare.startsWith("//")) {
        continue;
      }
      conditions |= bare.equals("when");
      begins(bare, number);
      int start = places.startOf(number);
      int end = line(line, start);
      if (end > 0) {
        lastText = start + line.stripTrailing().length();
      }
      action |= bare.equals("then");
    }
    closed();
  }

  /** A line that begins something new while a bracket is open, or a fact without its bracket. */
  private void begins(String bare, int number) {
    boolean word = bare.equals("then") || bare.equals("end");
    boolean inAccumulate = !open.isEmpty() && open.peek().accumulate;
    if (!open.isEmpty()
        && (word || (!action && !inAccumulate && PATTERN.matcher(bare).matches()))) {
      closed();
    }
    if (conditions && !action && open.isEmpty() && !negates(bare, number)) {
      java.util.regex.Matcher fact = BARE_FACT.matcher(bare);
      if (fact.matches()) {
        int at = places.find(fact.group(1), places.startOf(number), places.text().length());
        tell(
            at,
            "`" + fact.group(1) + "` is not followed by `(`",
            "a fact's fields stand in brackets: `" + fact.group(1) + "(…)`");
        open.push(new Opened(-1, false));
      }
    }
  }

  /** Whether a line begins with a word that is nearly one of those before a fact; it is told. */
  private boolean negates(String bare, int number) {
    java.util.regex.Matcher before = BEFORE_FACT.matcher(bare);
    if (!before.matches() || BEFORE.contains(before.group(1))) {
      return false;
    }
    if (JOINING.contains(before.group(1).toLowerCase(Locale.ROOT))) {
      tell(
          places.find(before.group(1), places.startOf(number), places.text().length()),
          "`" + before.group(1) + "` begins no condition",
          "conditions on lines of their own must all hold; for another case write a second rule");
      return true;
    }
    Optional<String> meant = Nearest.to(before.group(1).toLowerCase(Locale.ROOT), BEFORE);
    meant.ifPresent(
        word ->
            tell(
                places.find(before.group(1), places.startOf(number), places.text().length()),
                "`" + before.group(1) + "` begins no condition",
                "did you mean `" + word + "`?"));
    return meant.isPresent();
  }

  /** Reads one line; answers how many characters of it count. */
  private int line(String line, int start) {
    int counted = 0;
    for (int i = 0; i < line.length(); i++) {
      char at = line.charAt(i);
      if (at == '/' && line.startsWith("//", i)) {
        break;
      }
      counted += Character.isWhitespace(at) ? 0 : 1;
      if (at == '"') {
        int close = line.indexOf('"', i + 1);
        if (close < 0) {
          tell(
              start + i,
              "the quote that opens here is not closed",
              "a word stands between two \": close it on the same line");
          closedByQuote(line.substring(i));
          break;
        }
        i = close;
      } else if (at == '(' || at == '{' || at == '[') {
        boolean accumulate = line.substring(0, i).stripTrailing().endsWith("accumulate");
        open.push(new Opened(start + i, accumulate));
      } else if (at == ')' || at == '}' || at == ']') {
        closes(at, start + i);
      } else if (at == ';') {
        semicolon(start + i);
      } else {
        character(at, start + i);
      }
    }
    return counted;
  }

  /** What an unclosed quote has swallowed may have closed brackets: it must not be told twice. */
  private void closedByQuote(String swallowed) {
    long closed = swallowed.chars().filter(c -> c == ')').count();
    for (long i = 0; i < closed && !open.isEmpty(); i++) {
      open.pop();
    }
  }

  private void closes(char bracket, int at) {
    if (open.isEmpty()) {
      tell(at, "`" + bracket + "` closes nothing", "look for the bracket that should open it");
      return;
    }
    Opened opened = open.pop();
    if (opened.at >= 0) {
      char opening = places.text().charAt(opened.at);
      char expected = opening == '(' ? ')' : opening == '{' ? '}' : ']';
      if (bracket != expected) {
        tell(
            at,
            "`%s` closes the `%s` of line %d".formatted(bracket, opening, places.lineOf(opened.at)),
            "did you mean `" + expected + "`?");
      }
    }
  }

  private void semicolon(int at) {
    while (conditions && !open.isEmpty() && (action || !open.peek().accumulate)) {
      Opened opened = open.pop();
      if (opened.at >= 0) {
        tell(at, unclosed(opened), "write `)` before the `;`");
      }
    }
  }

  private void character(char at, int offset) {
    if (TYPOGRAPHIC.indexOf(at) >= 0) {
      tell(
          offset,
          "`" + at + "` is a typographic quotation mark",
          "write \" instead, as a plain text editor does");
    } else if (at == '\'') {
      tell(offset, "`'` does not belong in a rule", "write words between two \"");
    } else if (at == '–' || at == '—' || at == '−') {
      tell(offset, "`" + at + "` is a dash and no minus", "write - instead");
    } else if (at == '\u00a0' || at == '\u200b' || at == '\ufeff' || at == '\u3000') {
      tell(offset, "a space stands here that is not a plain one", "type it again");
    } else if (at >= '\uff01' && at <= '\uff5e') {
      tell(
          offset,
          "`" + at + "` is a wide character",
          "did you mean `" + (char) (at - 0xfee0) + "`?");
    } else if (at > '\u007f') {
      tell(
          offset, "`" + at + "` does not belong in a rule", "leave it out, or put it in a comment");
    }
  }

  /** Tells every bracket still open where the text that it should close ends. */
  private void closed() {
    while (!open.isEmpty()) {
      Opened opened = open.pop();
      if (opened.at >= 0) {
        tell(lastText, unclosed(opened), "write the closing bracket here");
      }
    }
  }

  private String unclosed(Opened opened) {
    int line = places.lineOf(opened.at);
    return "the `%s` opened at %d:%d is not closed"
        .formatted(places.text().charAt(opened.at), line, opened.at - places.startOf(line) + 1);
  }

  private void tell(int offset, String message, String help) {
    found.add(places.problem(offset, message, help));
  }
}
