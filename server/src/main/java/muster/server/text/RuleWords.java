package muster.server.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.RuleFile;
import muster.engine.RuleText;
import muster.engine.compare.Change;
import muster.engine.edit.FileChange;
import muster.engine.edit.RuleEdit;

/** An edit of a rule in policy words: {@code the rule `flag/stale` compares …}. */
final class RuleWords {
  private static final String ACTION = "then";
  private static final String CONCLUDE = "insert";

  /** A pattern, or a conclusion, that stands on one line. */
  private static final Pattern WHOLE =
      Pattern.compile("((not |exists )?[A-Z]\\w* ?\\(.*\\)|insert\\(.*\\);)");

  private RuleWords() {}

  static String sentence(RuleEdit edit) {
    RuleText rule = edit.rule();
    return switch (edit.presence()) {
      case ENTERED ->
          "a new rule `%s`: %s%s, from %s"
              .formatted(rule.name(), rule.title(), flag(rule), rule.effective());
      case LEFT -> "the rule `%s` is taken away: %s".formatted(rule.name(), rule.title());
      case CHANGED ->
          "the rule `%s` %s"
              .formatted(
                  rule.name(),
                  edit.changes().stream()
                      .map(c -> part(c, edit))
                      .collect(Collectors.joining("; ")));
    };
  }

  private static String flag(RuleText rule) {
    return rule.flag().isEmpty() ? "" : "; it raises the flag `" + rule.flag() + "`";
  }

  private static String part(Change change, RuleEdit edit) {
    String texts = "`" + change.after() + "` instead of `" + change.before() + "`";
    return switch (change.what()) {
      case "title" -> "is titled " + texts;
      case "reference" -> "rests on " + texts;
      case "effective" -> "counts from " + change.after() + " instead of " + change.before();
      case "over-fires" -> "over-fires " + texts;
      case "sentence" -> "says " + texts;
      default -> code(change, edit);
    };
  }

  private static String code(Change lines, RuleEdit edit) {
    List<String> old = lines(lines.before());
    List<String> now = lines(lines.after());
    if (!Stream.concat(old.stream(), now.stream()).allMatch(RuleWords::isWhole)) {
      return differing(edit.files().get(0));
    }
    Map<String, List<String>> gone = parts(old);
    Map<String, List<String>> come = parts(now);
    List<String> words = new ArrayList<>();
    Map<String, List<String>> names = new LinkedHashMap<>(gone);
    come.forEach(names::putIfAbsent);
    for (String name : names.keySet()) {
      List<String> left = new ArrayList<>(gone.getOrDefault(name, List.of()));
      List<String> more = new ArrayList<>(come.getOrDefault(name, List.of()));
      List<String> both = left.stream().filter(more::contains).toList();
      left.removeAll(both);
      more.removeAll(both);
      words.addAll(compared(name, left, more));
    }
    return words.isEmpty() ? "is laid out in another order" : String.join("; ", words);
  }

  private static List<String> lines(Object text) {
    return text.toString().lines().filter(l -> !l.isBlank()).toList();
  }

  /** Whether a line is a whole pattern or conclusion, not a part of one over several lines. */
  private static boolean isWhole(String line) {
    if (!WHOLE.matcher(line).matches()) {
      return false;
    }
    int depth = 0;
    int closed = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      int step = quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      depth += step;
      closed += step < 0 && depth == 0 ? 1 : 0;
    }
    return depth == 0 && closed == 1;
  }

  /** Which half of a rule is not the same, where its lines do not read as words. */
  private static String differing(FileChange file) {
    boolean condition = !half(file.before(), true).equals(half(file.after(), true));
    boolean conclusion = !half(file.before(), false).equals(half(file.after(), false));
    if (condition && conclusion) {
      return "differs in its condition and its conclusion";
    }
    return "differs in its " + (conclusion ? "conclusion" : "condition");
  }

  private static List<String> half(RuleFile file, boolean condition) {
    List<String> lines =
        file.text()
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty() && !l.startsWith("//"))
            .toList();
    int then = Math.max(0, lines.indexOf(ACTION));
    return condition ? lines.subList(0, then) : lines.subList(then, lines.size());
  }

  private static List<String> compared(String name, List<String> old, List<String> now) {
    String lead = name.equals(ACTION) ? "concludes " : "asks of `" + name + "` ";
    List<String> words = new ArrayList<>();
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      if (i < old.size() && i < now.size()) {
        words.add(lead + "`" + now.get(i) + "` instead of `" + old.get(i) + "`");
      } else if (i < now.size()) {
        words.add(lead + "`" + now.get(i) + "` as well");
      } else {
        words.add("no longer " + lead + "`" + old.get(i) + "`");
      }
    }
    return words;
  }

  /** What each pattern asks, by the kind of fact; what is concluded under {@code then}. */
  private static Map<String, List<String>> parts(List<String> lines) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (String line : lines) {
      int open = line.indexOf('(');
      String name = line.substring(0, open).strip();
      String inside = line.substring(open + 1, line.lastIndexOf(')'));
      boolean concludes = name.equals(CONCLUDE);
      parts
          .computeIfAbsent(concludes ? ACTION : name, n -> new ArrayList<>())
          .addAll(concludes ? List.of(inside) : split(inside));
    }
    return parts;
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
