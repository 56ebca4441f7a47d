package muster.server.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.engine.RuleText;
import muster.engine.compare.Change;
import muster.engine.edit.RuleEdit;

/** An edit of a rule in policy words: {@code the rule `flag/stale` compares …}. */
final class RuleWords {
  private static final String ACTION = "then";

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
                  edit.changes().stream().map(RuleWords::part).collect(Collectors.joining("; ")));
    };
  }

  private static String flag(RuleText rule) {
    return rule.flag().isEmpty() ? "" : "; it raises the flag `" + rule.flag() + "`";
  }

  private static String part(Change change) {
    String texts = "`" + change.after() + "` instead of `" + change.before() + "`";
    return switch (change.what()) {
      case "title" -> "is titled " + texts;
      case "reference" -> "rests on " + texts;
      case "effective" -> "counts from " + change.after() + " instead of " + change.before();
      case "over-fires" -> "over-fires " + texts;
      case "sentence" -> "says " + texts;
      default -> code(change);
    };
  }

  private static String code(Change lines) {
    Map<String, List<String>> gone = parts(String.valueOf(lines.before()));
    Map<String, List<String>> come = parts(String.valueOf(lines.after()));
    List<String> words = new ArrayList<>();
    Map<String, List<String>> names = new LinkedHashMap<>(gone);
    come.forEach(names::putIfAbsent);
    for (String name : names.keySet()) {
      List<String> old = new ArrayList<>(gone.getOrDefault(name, List.of()));
      List<String> now = new ArrayList<>(come.getOrDefault(name, List.of()));
      List<String> both = old.stream().filter(now::contains).toList();
      old.removeAll(both);
      now.removeAll(both);
      words.addAll(compared(name, old, now));
    }
    return words.isEmpty() ? "is laid out in another order" : String.join("; ", words);
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
  private static Map<String, List<String>> parts(String lines) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (String line : lines.split("\n", -1)) {
      int open = line.indexOf('(');
      int close = line.lastIndexOf(')');
      if (open < 0 || close < open) {
        if (!line.isBlank()) {
          parts.computeIfAbsent("the rule", n -> new ArrayList<>()).add(line.strip());
        }
        continue;
      }
      String name = line.substring(0, open).strip();
      String inside = line.substring(open + 1, close);
      List<String> asked = name.equals("insert") ? List.of(inside) : split(inside);
      parts
          .computeIfAbsent(name.equals("insert") ? ACTION : name, n -> new ArrayList<>())
          .addAll(asked);
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
