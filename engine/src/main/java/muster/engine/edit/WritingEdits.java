package muster.engine.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.compare.Presence;
import muster.engine.edit.FileEdit.Sort;

/** Files that differ in nothing that results rest on. */
final class WritingEdits {
  private WritingEdits() {}

  /**
   * Those besides the edits that were found, of files that none of them is in. A changed rule takes
   * its examples with it, under another name too; that they are others is worth telling all the
   * same.
   */
  static List<Edit> besides(Collection<Edit> found, RuleBook before, RuleBook after) {
    Map<String, RuleFile> old = files(before);
    Map<String, RuleFile> now = files(after);
    Set<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(now.keySet());
    for (Edit edit : found) {
      paths.remove(edit.path());
      if (edit instanceof RuleEdit rule
          && (rule.isRenamed() || rule.presence() != Presence.CHANGED)) {
        rule.files().forEach(f -> paths.remove(f.path()));
      }
      if (edit instanceof RuleEdit rule && rule.isRenamed()) {
        String examples = rule.name() + RuleEdits.EXAMPLES;
        old.put(examples, old.get(rule.before().name() + RuleEdits.EXAMPLES));
        paths.add(examples);
      }
    }
    List<Edit> edits = new ArrayList<>();
    for (String path : paths) {
      FileChange file = new FileChange(old.get(path), now.get(path));
      if (!Objects.equals(text(file.before()), text(file.after()))) {
        Sort sort = path.endsWith(RuleEdits.EXAMPLES) ? Sort.EXAMPLES : Sort.WRITING;
        edits.add(new FileEdit(sort, file, new TreeSet<>()));
      }
    }
    return edits;
  }

  private static String text(RuleFile file) {
    return file == null ? null : file.text();
  }

  private static Map<String, RuleFile> files(RuleBook book) {
    Map<String, RuleFile> files = new TreeMap<>();
    book.files().forEach(f -> files.put(f.path(), f));
    return files;
  }
}
