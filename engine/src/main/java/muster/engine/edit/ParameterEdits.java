package muster.engine.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.edit.FileEdit.Sort;
import muster.engine.tables.DatedValue;
import muster.engine.tables.ParameterFile;

/** The parameters that are not the same in two rule books. */
final class ParameterEdits {
  private final ParameterFile before;
  private final ParameterFile after;
  private final ParameterText oldText;
  private final ParameterText newText;
  private final List<Edit> edits = new ArrayList<>();

  private ParameterEdits(
      ParameterFile before, ParameterFile after, RuleFile oldFile, RuleFile newFile) {
    this.before = before;
    this.after = after;
    this.oldText = new ParameterText(oldFile);
    this.newText = new ParameterText(newFile);
  }

  static List<Edit> between(RuleBook before, RuleBook after) {
    List<Edit> edits = new ArrayList<>();
    Map<String, ParameterFile> old = byPath(before);
    Map<String, ParameterFile> now = byPath(after);
    Set<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(now.keySet());
    for (String path : paths) {
      RuleFile oldFile = file(before, path);
      RuleFile newFile = file(after, path);
      if (oldFile == null || newFile == null) {
        ParameterFile only = oldFile == null ? now.get(path) : old.get(path);
        Set<LocalDate> days = new TreeSet<>();
        only.values().forEach(v -> days.add(v.from()));
        edits.add(
            new FileEdit(Sort.PARAMETER, new FileChange(oldFile, newFile), new TreeSet<>(days)));
      } else if (!oldFile.equals(newFile)) {
        edits.addAll(
            new ParameterEdits(old.get(path), now.get(path), oldFile, newFile)
                .ofHeadingsAndValues());
      }
    }
    return edits;
  }

  private static Map<String, ParameterFile> byPath(RuleBook book) {
    Map<String, ParameterFile> byPath = new TreeMap<>();
    book.parameters().forEach(p -> byPath.put(p.path(), p));
    return byPath;
  }

  private static RuleFile file(RuleBook book, String path) {
    return book.files().stream().filter(f -> f.path().equals(path)).findFirst().orElse(null);
  }

  private List<Edit> ofHeadingsAndValues() {
    for (String heading : ParameterText.HEADINGS) {
      Optional<String> old = oldText.heading(heading);
      Optional<String> now = newText.heading(heading);
      if (!old.equals(now)) {
        int line = now.isPresent() ? newText.line(heading) : oldText.line(heading);
        edits.add(
            new HeadingEdit(
                after.name(), after.path(), line, heading, old.orElse(null), now.orElse(null)));
      }
    }
    List<DatedValue> gone = new ArrayList<>(before.values());
    List<DatedValue> come = new ArrayList<>(after.values());
    pair(gone, come, (a, b) -> a.from().equals(b.from()));
    pair(gone, come, (a, b) -> a.value().compareTo(b.value()) == 0);
    if (gone.size() == come.size()) {
      pair(gone, come, (a, b) -> true);
    }
    gone.forEach(v -> edits.add(edit(v, null)));
    come.forEach(v -> edits.add(edit(null, v)));
    return edits;
  }

  private void pair(
      List<DatedValue> gone, List<DatedValue> come, BiPredicate<DatedValue, DatedValue> match) {
    for (DatedValue old : List.copyOf(gone)) {
      Optional<DatedValue> now = come.stream().filter(v -> match.test(old, v)).findFirst();
      if (now.isPresent()) {
        gone.remove(old);
        come.remove(now.get());
        if (!same(old, now.get())) {
          edits.add(edit(old, now.get()));
        }
      }
    }
  }

  private static boolean same(DatedValue one, DatedValue other) {
    return one.from().equals(other.from())
        && one.value().compareTo(other.value()) == 0
        && one.reference().equals(other.reference());
  }

  private ValueEdit edit(DatedValue old, DatedValue now) {
    DatedValue otherwise =
        old == null
            ? before.find(now.from()).orElse(null)
            : now == null ? after.find(old.from()).orElse(null) : null;
    int line = now == null ? oldText.line(old.from()) : newText.line(now.from());
    return new ValueEdit(after.name(), after.path(), line, after.unit(), old, now, otherwise);
  }
}
