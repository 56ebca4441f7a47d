package muster.server.text;

import java.util.List;
import muster.engine.RuleBook;
import muster.engine.edit.Edit;
import muster.engine.edit.RuleEdit;

/** Edits one below the other: number, policy words and place; of a rule, the lines that differ. */
final class EditList {
  private static final int MOST_LINES = 6;

  private final EditWords words;
  private final boolean all;
  private final Page page;

  EditList(RuleBook before, RuleBook after, boolean all, Page page) {
    this.words = new EditWords(before, after);
    this.all = all;
    this.page = page;
  }

  String render(int number, Edit edit) {
    String lead = "%3d  ".formatted(number);
    String text = words.sentence(edit) + " (" + EditWords.place(edit) + ")";
    StringBuilder out = new StringBuilder(Wrap.hanging(lead, text, page.width()));
    if (edit instanceof RuleEdit rule && rule.code() != null) {
      lines("     − ", rule.code().before(), out);
      lines("     + ", rule.code().after(), out);
    }
    return out.toString();
  }

  String render(List<Edit> edits) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < edits.size(); i++) {
      out.append(render(i + 1, edits.get(i)));
    }
    return out.toString();
  }

  private void lines(String lead, Object text, StringBuilder out) {
    if (text == null || text.equals("")) {
      return;
    }
    List<String> lines = text.toString().lines().toList();
    int shown = all ? lines.size() : Math.min(MOST_LINES, lines.size());
    lines.subList(0, shown).forEach(l -> out.append(Wrap.hanging(lead, l, page.width())));
    if (shown < lines.size()) {
      String more = Figures.count(lines.size() - shown, "line", "lines");
      out.append("       … and ").append(more).append(" more; `--all` shows them.\n");
    }
  }
}
