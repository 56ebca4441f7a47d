package muster.engine.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.tables.PolicyTable;

/** Finds the edits between two rule books, and makes them. */
public final class Edits {
  private Edits() {}

  /**
   * The edits that lead from the first rule book to the second, in order; empty where no file
   * differs. Made all together they give a rule book that says what the second says.
   */
  public static List<Edit> between(RuleBook before, RuleBook after) {
    List<Edit> edits = new ArrayList<>();
    edits.addAll(ParameterEdits.between(before, after));
    edits.addAll(RowEdits.between(before, after));
    edits.addAll(RuleEdits.between(before, after));
    edits.addAll(WritingEdits.besides(edits, before, after));
    edits.sort(null);
    return List.copyOf(edits);
  }

  /**
   * The first rule book's files with some of its edits made. Whether they make up a rule book is
   * for {@link RuleBook#read} to say.
   *
   * @param files of the first rule book
   * @param edits among those that {@link #between} found from it, in any order
   * @throws IllegalArgumentException when an edit is not one of these files
   */
  public static List<RuleFile> apply(Collection<RuleFile> files, Collection<? extends Edit> edits) {
    Map<String, RuleFile> made = new TreeMap<>();
    files.forEach(f -> made.put(f.path(), f));
    Map<PolicyTable, List<RowChange>> rows = new TreeMap<>();
    Map<String, List<Edit>> parameters = new TreeMap<>();
    for (Edit edit : edits) {
      if (edit instanceof RowEdit row) {
        rows.computeIfAbsent(row.table(), t -> new ArrayList<>()).addAll(row.rows());
      } else if (edit instanceof RuleEdit rule) {
        rule.files().forEach(f -> replace(f, made));
      } else if (edit instanceof FileEdit file) {
        replace(file.file(), made);
      } else {
        parameters.computeIfAbsent(edit.path(), p -> new ArrayList<>()).add(edit);
      }
    }
    rows.forEach(
        (table, changes) ->
            made.computeIfPresent(
                table.path(), (p, f) -> new RuleFile(p, TableText.with(f.text(), changes))));
    parameters.forEach(
        (path, changes) -> made.computeIfPresent(path, (p, f) -> ParameterText.with(f, changes)));
    return List.copyOf(made.values());
  }

  private static void replace(FileChange change, Map<String, RuleFile> files) {
    if (change.after() == null) {
      files.remove(change.path());
    } else {
      files.put(change.path(), change.after());
    }
  }
}
