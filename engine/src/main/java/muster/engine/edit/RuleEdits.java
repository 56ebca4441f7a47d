package muster.engine.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleText;
import muster.engine.compare.Change;
import muster.engine.compare.Lines;

/** The rules that are not the same in two rule books. */
final class RuleEdits {
  static final String EXAMPLES = ".examples.yaml";

  private final Map<String, RuleFile> old;
  private final Map<String, RuleFile> now;

  private RuleEdits(RuleBook before, RuleBook after) {
    old = files(before);
    now = files(after);
  }

  static List<Edit> between(RuleBook before, RuleBook after) {
    RuleEdits all = new RuleEdits(before, after);
    Map<String, RuleText> old = rules(before);
    Map<String, RuleText> now = rules(after);
    List<Edit> edits = new ArrayList<>();
    for (String gone : List.copyOf(old.keySet())) {
      if (!now.containsKey(gone)) {
        all.findRenamed(
                old.get(gone), now.values().stream().filter(r -> !old.containsKey(r.name())))
            .ifPresent(r -> all.renamed(old.remove(gone), now.remove(r.name()), edits));
      }
    }
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      all.add(old.get(name), now.get(name), edits);
    }
    return edits;
  }

  private static Map<String, RuleFile> files(RuleBook book) {
    Map<String, RuleFile> files = new TreeMap<>();
    book.files().forEach(f -> files.put(f.path(), f));
    return files;
  }

  private static Map<String, RuleText> rules(RuleBook book) {
    Map<String, RuleText> rules = new TreeMap<>();
    book.rules().forEach(r -> rules.put(r.name(), r));
    return rules;
  }

  /** The one that does the same; of several, one with the same title before others. */
  private Optional<RuleText> findRenamed(RuleText gone, Stream<RuleText> come) {
    return come.filter(r -> nameless(r, now).equals(nameless(gone, old)))
        .min(Comparator.comparing(r -> !r.title().equals(gone.title())));
  }

  private static String nameless(RuleText rule, Map<String, RuleFile> files) {
    return code(files.get(rule.path())).replace('"' + rule.name() + '"', "");
  }

  private void renamed(RuleText before, RuleText after, List<Edit> edits) {
    List<FileChange> files = new ArrayList<>();
    for (String path : List.of(before.path(), before.name() + EXAMPLES)) {
      files.add(new FileChange(old.get(path), null));
    }
    for (String path : List.of(after.path(), after.name() + EXAMPLES)) {
      files.add(new FileChange(null, now.get(path)));
    }
    files.removeIf(f -> f.before() == null && f.after() == null);
    int line = Lines.firstDifference(old.get(before.path()).text(), now.get(after.path()).text());
    edits.add(new RuleEdit(before, after, line, null, files));
  }

  private void add(RuleText before, RuleText after, List<Edit> edits) {
    RuleText any = after == null ? before : after;
    String path = any.path();
    String oldCode = code(old.get(path));
    String newCode = code(now.get(path));
    List<FileChange> files = new ArrayList<>();
    files.add(new FileChange(old.get(path), now.get(path)));
    String examples = any.name() + EXAMPLES;
    if (!Objects.equals(old.get(examples), now.get(examples))) {
      files.add(new FileChange(old.get(examples), now.get(examples)));
    }
    if (before == null || after == null) {
      edits.add(new RuleEdit(before, after, 1, Lines.difference(oldCode, newCode), files));
    } else if (!before.equals(after) || !oldCode.equals(newCode)) {
      Change code = oldCode.equals(newCode) ? null : Lines.difference(oldCode, newCode);
      int line = Lines.firstDifference(old.get(path).text(), now.get(path).text());
      edits.add(new RuleEdit(before, after, line, code, files));
    }
  }

  /** What a rule does, without comments and blank lines. */
  private static String code(RuleFile file) {
    return file == null
        ? null
        : file.text()
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
            .collect(Collectors.joining("\n"));
  }
}
