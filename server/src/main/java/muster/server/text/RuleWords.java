package muster.server.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.RuleText;
import muster.engine.compare.Change;
import muster.engine.edit.FileChange;
import muster.engine.edit.RuleEdit;

/** An edit of a rule in policy words: {@code the rule `flag/stale` compares …}. */
final class RuleWords {
  private static final Pattern CONCLUSION = Pattern.compile("insert\\((.*)\\);");

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
                  edit.before().name(),
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
      case "name" -> "is now called `" + change.after() + "`";
      case "title" -> "is titled " + texts;
      case "reference" -> "rests on " + texts;
      case "effective" -> "counts from " + change.after() + " instead of " + change.before();
      case "over-fires" -> "over-fires " + texts;
      case "sentence" -> "says " + texts;
      default -> code(edit.files().get(0));
    };
  }

  private static String code(FileChange file) {
    RuleStatements old = RuleStatements.of(file.before().text());
    RuleStatements now = RuleStatements.of(file.after().text());
    List<String> oldAsks = RuleStatements.only(old.condition(), now.condition());
    List<String> newAsks = RuleStatements.only(now.condition(), old.condition());
    List<String> oldEnds = RuleStatements.only(old.conclusion(), now.conclusion());
    List<String> newEnds = RuleStatements.only(now.conclusion(), old.conclusion());
    boolean condition = !oldAsks.isEmpty() || !newAsks.isEmpty();
    boolean conclusion = !oldEnds.isEmpty() || !newEnds.isEmpty();
    if (!condition && !conclusion) {
      return "is laid out in another order";
    }
    if (Stream.of(oldAsks, newAsks, oldEnds, newEnds)
        .flatMap(List::stream)
        .allMatch(RuleStatements::isWhole)) {
      List<String> words = asked(oldAsks, newAsks);
      words.addAll(compared("concludes", inserted(oldEnds), inserted(newEnds)));
      return String.join("; ", words);
    }
    if (condition && conclusion) {
      return "differs in its condition and its conclusion";
    }
    return "differs in its " + (conclusion ? "conclusion" : "condition");
  }

  /** Kind of fact by kind: what one pattern asks where there is one, or else whole patterns. */
  private static List<String> asked(List<String> old, List<String> now) {
    Set<String> kinds = new LinkedHashSet<>();
    Stream.concat(old.stream(), now.stream()).map(RuleStatements::kind).forEach(kinds::add);
    List<String> words = new ArrayList<>();
    for (String kind : kinds) {
      List<String> gone = old.stream().filter(p -> RuleStatements.kind(p).equals(kind)).toList();
      List<String> come = now.stream().filter(p -> RuleStatements.kind(p).equals(kind)).toList();
      if (gone.size() == 1 && come.size() == 1) {
        List<String> before = RuleStatements.constraints(gone.get(0));
        List<String> after = RuleStatements.constraints(come.get(0));
        words.addAll(
            compared(
                "asks of `" + kind + "`",
                RuleStatements.only(before, after),
                RuleStatements.only(after, before)));
      } else {
        words.addAll(compared("asks for", gone, come));
      }
    }
    return words;
  }

  private static List<String> inserted(List<String> statements) {
    return statements.stream().map(s -> CONCLUSION.matcher(s).replaceFirst("$1")).toList();
  }

  private static List<String> compared(String verb, List<String> old, List<String> now) {
    String lead = verb + " ";
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
}
