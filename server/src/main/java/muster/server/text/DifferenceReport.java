package muster.server.text;

import java.util.List;
import muster.engine.RuleBook;
import muster.engine.edit.Edit;

/** What differs between two rule books as a person reads it. */
public final class DifferenceReport {
  private DifferenceReport() {}

  /**
   * The whole report.
   *
   * @param names of the two rule books, as they were asked for
   * @param all whether to tell every line of a rule that differs, or the first ones
   */
  public static String of(
      RuleBook before,
      RuleBook after,
      List<Edit> edits,
      List<String> names,
      boolean all,
      Page page) {
    StringBuilder out = new StringBuilder();
    out.append(page.paint().strong("What B says otherwise than A")).append('\n');
    out.append(side("A  ", names.get(0), before, page));
    out.append(side("B  ", names.get(1), after, page)).append('\n');
    if (edits.isEmpty()) {
      return out.append("Nothing differs.\n").toString();
    }
    out.append(new EditList(before, after, all, page).render(edits)).append('\n');
    return out.append(Figures.count(edits.size(), "edit", "edits")).append(".\n").toString();
  }

  private static String side(String lead, String name, RuleBook book, Page page) {
    return Wrap.hanging(lead, name + " · rule book " + Figures.brief(book.hash()), page.width());
  }
}
