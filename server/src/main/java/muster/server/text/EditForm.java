package muster.server.text;

import java.time.LocalDate;
import java.util.List;
import muster.engine.RuleBook;
import muster.engine.compare.Change;
import muster.engine.compare.Presence;
import muster.engine.edit.Edit;
import muster.engine.edit.RowEdit;

/**
 * An edit as tools read it.
 *
 * @param number from 1
 * @param path its file
 * @param line of the file, of a table the row; of something taken away, in the first rule book; 0
 *     where it concerns the whole file
 * @param presence changed, entered or left
 * @param name what it is an edit of: a parameter, the key of a row, a rule
 * @param from the first day on which the two rule books differ for it; null where it has none
 * @param sentence in policy words
 * @param changes what differs
 */
public record EditForm(
    int number,
    String path,
    int line,
    Presence presence,
    String name,
    LocalDate from,
    String sentence,
    List<Change> changes) {
  public EditForm {
    changes = List.copyOf(changes);
  }

  static EditForm of(int number, Edit edit, EditWords words) {
    return new EditForm(
        number,
        edit.path(),
        edit.line(),
        edit.presence(),
        edit.name(),
        from(edit),
        words.sentence(edit),
        edit.changes());
  }

  private static LocalDate from(Edit edit) {
    if (edit instanceof RowEdit row) {
      return row.since();
    }
    return edit.days().isEmpty() ? null : edit.days().first();
  }

  /**
   * The edits between two rule books.
   *
   * @param before hash of the first
   * @param after hash of the second
   */
  public record Difference(String before, String after, List<EditForm> edits) {
    public Difference {
      edits = List.copyOf(edits);
    }

    /** With the edits in order. */
    public static Difference of(RuleBook before, RuleBook after, List<Edit> edits) {
      EditWords words = new EditWords(before, after);
      return new Difference(
          before.hash(),
          after.hash(),
          java.util.stream.IntStream.range(0, edits.size())
              .mapToObj(i -> EditForm.of(i + 1, edits.get(i), words))
              .toList());
    }
  }
}
