package muster.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.engine.Nearest;
import muster.engine.RuleProblem;

/**
 * Looks for what a rule that does not parse lacks: its first line, {@code when}, {@code then}, …
 */
final class Outline {
  private static final List<String> WORDS = List.of("when", "then", "end");
  private static final Pattern RULE = Pattern.compile("rule\\s+\"[^\"]+\".*");
  private static final Pattern MISSPELT = Pattern.compile("(\\w+)\\s+\"[^\"]+\"\\s*");

  private final Places places;
  private final String name;

  Outline(Places places, String name) {
    this.places = places;
    this.name = name;
  }

  /** What a rule lacks or has twice; empty when its lines are as they should be. */
  List<RuleProblem> problems() {
    List<RuleProblem> found = new ArrayList<>();
    int rule = findRule(found);
    int previous = rule;
    for (String word : WORDS) {
      List<Integer> lines = linesOf(word);
      if (lines.isEmpty()) {
        found.add(missing(word, previous));
      } else if (lines.size() > 1) {
        found.add(
            places.problemOfLine(
                lines.get(1), "the rule has a second `" + word + "`", "keep one of them"));
      }
      previous = lines.isEmpty() ? previous : Math.max(previous, lines.get(0));
    }
    return found;
  }

  /** The first line that is no comment; the file's first where all are. */
  int firstLine() {
    for (int line = 1; line <= places.lines(); line++) {
      if (!isProse(line)) {
        return line;
      }
    }
    return 1;
  }

  /** Of a rule that parses: {@code when} must stand on a line of its own, and once. */
  List<RuleProblem> ownLines() {
    List<Integer> whens = new ArrayList<>();
    for (int line = 1; line <= places.lines(); line++) {
      if (places.line(line).strip().equals("when")) {
        whens.add(line);
      }
    }
    return whens.size() == 1
        ? List.of()
        : List.of(
            places.problemOfLine(
                whens.isEmpty() ? firstLine() : whens.get(1),
                "the rule has no line `when`, or several",
                "write `when` on a line of its own"));
  }

  private boolean isProse(int line) {
    String text = places.line(line).strip();
    return text.isEmpty() || text.startsWith("//");
  }

  /** The first line that is no comment, which should name the rule. */
  private int findRule(List<RuleProblem> found) {
    for (int line = 1; line <= places.lines(); line++) {
      if (isProse(line)) {
        continue;
      }
      String text = places.line(line).strip();
      if (!RULE.matcher(text).matches()) {
        Matcher near = MISSPELT.matcher(text);
        boolean misspelt = near.matches() && Nearest.to(near.group(1), List.of("rule")).isPresent();
        found.add(
            places.problem(
                places.startOf(line) + Math.max(0, places.line(line).indexOf(text)),
                misspelt
                    ? "`" + near.group(1) + "` begins no rule"
                    : "`" + text + "` stands where the rule should begin",
                misspelt ? "did you mean `rule`?" : "begin it with `rule \"" + name + "\"`"));
      }
      return line;
    }
    found.add(
        places.problemOfLine(places.lines(), "there is no rule", "write `rule \"" + name + "\"`"));
    return places.lines();
  }

  private List<Integer> linesOf(String word) {
    List<Integer> lines = new ArrayList<>();
    for (int line = 1; line <= places.lines(); line++) {
      String text = places.line(line).strip();
      if (text.equals(word) || (!text.startsWith("//") && text.matches(word + "\\s.*"))) {
        lines.add(line);
      }
    }
    return lines;
  }

  private RuleProblem missing(String word, int after) {
    Optional<Integer> near = near(word);
    if (near.isPresent()) {
      String text = places.line(near.get()).strip();
      return places.problem(
          places.startOf(near.get()) + places.line(near.get()).indexOf(text),
          "`" + text + "` stands where the rule needs `" + word + "`",
          "did you mean `" + word + "`?");
    }
    int line =
        switch (word) {
          case "when" -> after + 1;
          case "then" -> beforeAction();
          default -> lastLine() + 1;
        };
    return places.problemOfLine(
        Math.min(line, places.lines()),
        "the rule has no line `" + word + "`",
        switch (word) {
          case "when" -> "write `when` on a line of its own before the conditions";
          case "then" -> "write `then` on a line of its own before the action";
          default -> "write `end` on a line of its own after the action";
        });
  }

  /** A line of one word that is nearly this one. */
  private Optional<Integer> near(String word) {
    for (int line = 1; line <= places.lines(); line++) {
      String text = places.line(line).strip();
      if (text.matches("\\w+")
          && !WORDS.contains(text)
          && Nearest.to(text, WORDS).filter(word::equals).isPresent()) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private int beforeAction() {
    for (int line = 1; line <= places.lines(); line++) {
      if (places.line(line).strip().startsWith("insert")) {
        return places.line(line - 1).isBlank() ? line - 1 : line;
      }
    }
    return lastLine();
  }

  private int lastLine() {
    int line = places.lines();
    while (line > 1 && places.line(line).isBlank()) {
      line--;
    }
    return line;
  }
}
