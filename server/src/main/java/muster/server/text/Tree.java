package muster.server.text;

import java.util.List;

/**
 * A node of a tree a person can read.
 *
 * @param text what it says
 * @param note said below it, standing back; empty when nothing more is said
 * @param branches what it rests on
 */
record Tree(String text, String note, List<Tree> branches) {
  private static final int LEAST_TEXT = 30;

  Tree {
    branches = List.copyOf(branches);
  }

  static Tree leaf(String text, String note) {
    return new Tree(text, note, List.of());
  }

  /** The trees side by side under one heading, wrapped to the page. */
  static String render(List<Tree> trees, Page page) {
    StringBuilder out = new StringBuilder();
    renderAll(trees, "", page, out);
    return out.toString();
  }

  private static void renderAll(List<Tree> trees, String margin, Page page, StringBuilder out) {
    for (int i = 0; i < trees.size(); i++) {
      boolean last = i == trees.size() - 1;
      trees
          .get(i)
          .render(margin + (last ? "└─ " : "├─ "), margin + (last ? "   " : "│  "), page, out);
    }
  }

  private void render(String first, String margin, Page page, StringBuilder out) {
    String below = margin + (branches.isEmpty() ? "" : "│  ");
    String lead = first;
    for (String line : Wrap.lines(text, room(page, margin.length() + 3))) {
      out.append(lead).append(line).append('\n');
      lead = below;
    }
    if (!note.isEmpty()) {
      for (String line : Wrap.lines(note, room(page, margin.length() + 3))) {
        out.append(below).append(page.paint().faint(line)).append('\n');
      }
    }
    renderAll(branches, margin, page, out);
  }

  private static int room(Page page, int taken) {
    return Math.max(LEAST_TEXT, page.width() - taken);
  }
}
