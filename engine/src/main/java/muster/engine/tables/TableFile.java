package muster.engine.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A policy table as its file has it.
 *
 * @param table which one
 * @param rows in the order of the file; those with a problem are left out
 * @param words the words that it makes up, those of rows with a problem included
 * @param complete whether those are all: false where a row could not even be parted into cells
 */
public record TableFile(
    PolicyTable table, List<PolicyRow> rows, Set<String> words, boolean complete) {
  public TableFile {
    rows = List.copyOf(rows);
    words = Set.copyOf(words);
  }

  /** Of rows of which all could be read. */
  public TableFile(PolicyTable table, List<PolicyRow> rows, Set<String> words) {
    this(table, rows, words, true);
  }

  /** Its name, which is its file's without {@code .csv}. */
  public String name() {
    return table.tableName();
  }

  /** What its rows say, in a few words. */
  public String title() {
    return table.title();
  }

  /** Its path in the rule book. */
  public String path() {
    return table.path();
  }

  /** The names of its columns, the key first. */
  public List<String> columns() {
    return table.columns().stream().map(Column::name).toList();
  }

  /** The words that the rows in force on a day make up. */
  public Set<String> wordsInForce(LocalDate day) {
    return inForce(day).stream()
        .map(r -> r.cells().get(table.wordColumn()))
        .collect(Collectors.toSet());
  }

  /** The rows in force on a day. */
  public List<PolicyRow> inForce(LocalDate day) {
    return rows.stream().filter(r -> r.inForce(day)).toList();
  }
}
