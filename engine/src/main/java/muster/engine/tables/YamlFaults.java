package muster.engine.tables;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/**
 * Says of a file that is no YAML what is wrong where: the parser stops where it can make no sense
 * of the text any more, which may be far below the slip.
 */
final class YamlFaults {
  private static final String TYPOGRAPHIC = "“”„«»‘’";
  private static final Pattern HEADING = Pattern.compile("\\s*(?:- +)*[A-Za-z][\\w-]*:(?: .*|)");
  private static final Pattern NO_COLON =
      Pattern.compile("\\s*(?:- +)?([A-Za-z][\\w-]*)(?: +\\S.*)?");

  private record Opened(char bracket, int line, int column) {}

  private final RuleFile file;
  private final String[] lines;

  private YamlFaults(RuleFile file) {
    this.file = file;
    this.lines = file.text().split("\n", -1);
  }

  /** The problem of a file that the parser gave up on at a place, both counted from 1. */
  static RuleProblem at(RuleFile file, int line, int column) {
    YamlFaults faults = new YamlFaults(file);
    return faults
        .tab()
        .or(faults::quote)
        .or(faults::bracket)
        .or(() -> faults.typographic(line))
        .or(() -> faults.colon(line))
        .orElseGet(() -> faults.unknown(line, column));
  }

  /** A typographic quotation mark that a value begins with: it would be taken for text. */
  static Optional<RuleProblem> typographic(RuleFile file, int line, int column, String value) {
    return !value.isEmpty() && TYPOGRAPHIC.indexOf(value.charAt(0)) >= 0
        ? Optional.of(new YamlFaults(file).typographic(line, column, value.charAt(0)))
        : Optional.empty();
  }

  /** A tag, an anchor or an alias that begins at a place, both counted from 1. */
  static RuleProblem odd(RuleFile file, int line, int column) {
    String text = new YamlFaults(file).lines[line - 1];
    String word = text.substring(Math.min(column - 1, text.length())).split("[\\s,\\]}]", 2)[0];
    String what = word.startsWith("!") ? "a tag" : word.startsWith("&") ? "an anchor" : "an alias";
    return new RuleProblem(
        file.path(),
        line,
        column,
        "`" + word + "` is " + what + ", which no file of a rule book has",
        "leave it out; a text that begins so stands between two \"");
  }

  private Optional<RuleProblem> tab() {
    for (int i = 0; i < lines.length; i++) {
      int tab = lines[i].indexOf('\t');
      if (tab >= 0 && lines[i].substring(0, tab).isBlank()) {
        return told(i, tab, "a tab stands before the line's text", "indent with spaces");
      }
    }
    return Optional.empty();
  }

  private Optional<RuleProblem> quote() {
    for (int i = 0; i < lines.length; i++) {
      int open = -1;
      for (int c = 0; c < lines[i].length(); c++) {
        char at = lines[i].charAt(c);
        if (at == '#' && open < 0 && (c == 0 || lines[i].charAt(c - 1) == ' ')) {
          break;
        }
        boolean begins = open < 0 && (c == 0 || " :[{,".indexOf(lines[i].charAt(c - 1)) >= 0);
        if (at == '"' && (open >= 0 || begins)) {
          open = open < 0 ? c : -1;
        } else if (at == '"') {
          return told(
              i, c, "a quote stands here that opens and closes nothing", "put one before the text");
        }
      }
      if (open >= 0) {
        return told(
            i, open, "the quote that opens here is not closed", "close it on the same line");
      }
    }
    return Optional.empty();
  }

  private Optional<RuleProblem> bracket() {
    Deque<Opened> open = new ArrayDeque<>();
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].replaceAll("\"[^\"]*\"", "\"\"");
      if (!open.isEmpty() && (HEADING.matcher(line).matches() || line.strip().startsWith("- "))) {
        return unclosed(open.peek(), i - 1);
      }
      boolean quoted = false;
      for (int c = 0; c < lines[i].length(); c++) {
        char at = lines[i].charAt(c);
        quoted ^= at == '"';
        if (quoted) {
          continue;
        }
        if (at == '{' || at == '[') {
          open.push(new Opened(at, i, c));
        } else if (at == '}' || at == ']') {
          if (open.isEmpty()) {
            return told(i, c, "`" + at + "` closes nothing", "look for the bracket that opens it");
          }
          Opened opened = open.pop();
          if (at != closing(opened.bracket)) {
            return told(
                i,
                c,
                "`%s` closes the `%s` of line %d".formatted(at, opened.bracket, opened.line + 1),
                "did you mean `" + closing(opened.bracket) + "`?");
          }
        }
      }
    }
    return open.isEmpty() ? Optional.empty() : unclosed(open.peek(), lines.length - 1);
  }

  private static char closing(char bracket) {
    return bracket == '{' ? '}' : ']';
  }

  private Optional<RuleProblem> unclosed(Opened opened, int last) {
    int line = last;
    while (line > opened.line && lines[line].isBlank()) {
      line--;
    }
    return told(
        line,
        lines[line].stripTrailing().length(),
        "the `%s` opened at %d:%d is not closed, so the file stops making sense"
            .formatted(opened.bracket, opened.line + 1, opened.column + 1),
        "close it with `" + closing(opened.bracket) + "`");
  }

  private Optional<RuleProblem> typographic(int line) {
    for (int i = Math.min(line, lines.length) - 1; i >= Math.max(0, line - 2); i--) {
      for (int c = 0; c < lines[i].length(); c++) {
        if (TYPOGRAPHIC.indexOf(lines[i].charAt(c)) >= 0) {
          return Optional.of(typographic(i + 1, c + 1, lines[i].charAt(c)));
        }
      }
    }
    return Optional.empty();
  }

  private RuleProblem typographic(int line, int column, char mark) {
    return new RuleProblem(
        file.path(),
        line,
        column,
        "`" + mark + "` is a typographic quotation mark",
        "write \" instead, as a plain text editor does");
  }

  /** A line that should begin with a heading and a colon, at or just above the place. */
  private Optional<RuleProblem> colon(int line) {
    for (int i = Math.min(line, lines.length) - 1; i >= Math.max(0, line - 3); i--) {
      Matcher bare = NO_COLON.matcher(lines[i]);
      if (bare.matches()) {
        return told(
            i,
            bare.start(1),
            "`" + bare.group(1) + "` is not followed by a colon",
            "did you mean `" + bare.group(1) + ": …`?");
      }
    }
    return Optional.empty();
  }

  private RuleProblem unknown(int line, int column) {
    boolean there = line >= 1 && line <= lines.length && !lines[line - 1].isBlank();
    return new RuleProblem(
        file.path(),
        Math.min(line, lines.length),
        column,
        there
            ? "the file stops making sense in `" + lines[line - 1].strip() + "`"
            : "the file stops making sense here",
        "look at the indentation, the commas, the colons and the quotes of this line and the one"
            + " above; a text with a colon in it stands between two \"");
  }

  private Optional<RuleProblem> told(int line, int column, String message, String help) {
    return Optional.of(new RuleProblem(file.path(), line + 1, column + 1, message, help));
  }
}
