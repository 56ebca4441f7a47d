package muster.engine.internal;

import java.util.ArrayList;
import java.util.List;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/** Where in a rule file something stands: offsets from 0, lines and columns from 1. */
final class Places {
  private final RuleFile file;
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  Places(RuleFile file) {
    this.file = file;
    for (int i = 0; i < file.text().length(); i++) {
      if (file.text().charAt(i) == '\n') {
        starts.add(i + 1);
      }
    }
  }

  /** The file's text. */
  String text() {
    return file.text();
  }

  /** How many lines there are. */
  int lines() {
    return starts.size();
  }

  /** The text of a line; empty where there is no such line. */
  String line(int number) {
    if (number < 1 || number > starts.size()) {
      return "";
    }
    int end = number < starts.size() ? starts.get(number) - 1 : text().length();
    return text().substring(starts.get(number - 1), end);
  }

  /** The line an offset lies in. */
  int lineOf(int offset) {
    int line = 1;
    while (line < starts.size() && starts.get(line) <= offset) {
      line++;
    }
    return line;
  }

  /** The offset of a line's first character. */
  int startOf(int line) {
    return starts.get(Math.max(1, Math.min(line, starts.size())) - 1);
  }

  /** The offset of a word within a part of the text; the part's start where it is not there. */
  int find(String word, int from, int to) {
    int at = text().indexOf(word, from);
    while (at >= 0 && at < to && !isWhole(at, word)) {
      at = text().indexOf(word, at + 1);
    }
    return at >= 0 && at < to ? at : from;
  }

  private boolean isWhole(int at, String word) {
    int end = at + word.length();
    boolean wordBefore = at > 0 && isPart(text().charAt(at)) && isPart(text().charAt(at - 1));
    boolean wordAfter =
        end < text().length() && isPart(text().charAt(end - 1)) && isPart(text().charAt(end));
    return !wordBefore && !wordAfter;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  /** Something wrong at an offset. */
  RuleProblem problem(int offset, String message, String help) {
    int line = lineOf(offset);
    return new RuleProblem(file.path(), line, offset - startOf(line) + 1, message, help);
  }

  /** Something wrong with a line as a whole. */
  RuleProblem problemOfLine(int line, String message, String help) {
    return new RuleProblem(file.path(), line, 0, message, help);
  }
}
