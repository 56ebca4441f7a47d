package muster.server.text;

import java.util.List;
import java.util.stream.Collectors;
import muster.engine.compare.Change;
import muster.engine.compare.InputChange;
import muster.engine.compare.InputChange.Source;
import muster.engine.compare.Presence;

/** The inputs that differ between two assessments, first the date and the weights. */
final class ComparedInputs {
  private static final int MOST = 15;
  private static final int MOST_CELLS = 8;
  private static final int MOST_LINES = 6;

  private ComparedInputs() {}

  static String render(List<InputChange> inputs, boolean all, Page page) {
    StringBuilder out = new StringBuilder();
    out.append(page.paint().strong("Inputs that differ")).append("\n\n");
    if (inputs.isEmpty()) {
      return out.append("Nothing differs. Equal inputs give equal results, so nothing moves.\n")
          .toString();
    }
    int shown = all ? inputs.size() : Math.min(MOST, inputs.size());
    for (InputChange input : inputs.subList(0, shown)) {
      out.append(Wrap.hanging("  ", line(input), page.width()));
      details(input, all, page, out);
    }
    if (shown < inputs.size()) {
      out.append("  … and ")
          .append(Figures.count(inputs.size() - shown, "input", "inputs"))
          .append(" more; `--all` shows them.\n");
    }
    return out.toString();
  }

  private static String line(InputChange input) {
    return switch (input.source()) {
      case DATE -> "as-at date: " + ChangeWords.values(input.cells().get(0));
      case WEIGHTS -> input.name() + ": " + sets(input.cells());
      case WRITING -> "the dataset's cells are written differently and say the same";
      case PROGRAM -> input.name() + " of the program: " + ChangeWords.values(input.cells().get(0));
      case FILE -> input.name() + " " + word(input) + ", nothing in it that counts on the day";
      case RULE -> "rule " + input.name() + " " + word(input);
      default -> input.name() + (input.presence() == Presence.CHANGED ? "" : " " + word(input));
    };
  }

  private static String word(InputChange input) {
    return switch (input.presence()) {
      case CHANGED -> "changed";
      case ENTERED -> "added";
      case LEFT -> "removed";
    };
  }

  private static String sets(List<Change> cells) {
    return cells.stream()
        .filter(c -> c.what().equals("id"))
        .findFirst()
        .map(c -> "set " + ChangeWords.values(c))
        .orElse("same set, other weights");
  }

  private static void details(InputChange input, boolean all, Page page, StringBuilder out) {
    if (input.source() == Source.RULE || input.source() == Source.FILE) {
      input.cells().forEach(c -> lines(c, all, page, out));
    } else if (input.source() != Source.DATE
        && input.source() != Source.PROGRAM
        && input.source() != Source.WRITING) {
      List<Change> cells = input.cells().stream().filter(c -> !c.what().equals("id")).toList();
      int shown = all ? cells.size() : Math.min(MOST_CELLS, cells.size());
      String text =
          cells.subList(0, shown).stream()
              .map(
                  c ->
                      input.presence() == Presence.CHANGED
                          ? ChangeWords.of(c)
                          : ChangeWords.only(c))
              .collect(Collectors.joining(", "));
      String more = shown < cells.size() ? ", and " + (cells.size() - shown) + " more" : "";
      out.append(Wrap.hanging("     ", text + more, page.width()));
    }
  }

  /** Lines of a rule that differ, marked as in a printed correction. */
  private static void lines(Change text, boolean all, Page page, StringBuilder out) {
    lines("   − ", text.before(), all, page, out);
    lines("   + ", text.after(), all, page, out);
  }

  private static void lines(String lead, Object text, boolean all, Page page, StringBuilder out) {
    if (text == null || text.equals("")) {
      return;
    }
    List<String> lines = text.toString().lines().toList();
    int shown = all ? lines.size() : Math.min(MOST_LINES, lines.size());
    lines.subList(0, shown).forEach(l -> out.append(Wrap.hanging(lead, l, page.width())));
    if (shown < lines.size()) {
      out.append("     … and ")
          .append(Figures.count(lines.size() - shown, "line", "lines"))
          .append(" more\n");
    }
  }
}
