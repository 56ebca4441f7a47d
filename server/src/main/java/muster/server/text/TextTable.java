package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Rows under heads, in columns as wide as their widest cell. Where that is too wide for the page,
 * the widest columns of words give way and wrap.
 */
final class TextTable {
  private static final int GAP = 2;
  private static final int MOST_UNBROKEN = 18;

  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private record Column(String head, boolean figures, boolean wraps) {}

  private record Row(List<Cell> cells, List<String> under) {}

  /** A cell and how it is painted once it has been laid out. */
  record Cell(String text, UnaryOperator<String> paint) {
    static Cell of(String text) {
      return new Cell(text, UnaryOperator.identity());
    }
  }

  /** A column of words, flush left. */
  TextTable words(String head) {
    columns.add(new Column(head, false, true));
    return this;
  }

  /** A column of ids, flush left and never broken. */
  TextTable ids(String head) {
    columns.add(new Column(head, false, false));
    return this;
  }

  /** A column of figures, flush right. */
  TextTable figures(String head) {
    columns.add(new Column(head, true, false));
    return this;
  }

  TextTable row(String... cells) {
    return row(List.of(cells).stream().map(Cell::of).toList());
  }

  TextTable row(List<Cell> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns.size());
    }
    rows.add(new Row(List.copyOf(cells), List.of()));
    return this;
  }

  /**
   * Adds a line across the page below the last row, indented by the first column; blank adds none.
   */
  TextTable under(String text) {
    if (!text.isEmpty()) {
      Row last = rows.remove(rows.size() - 1);
      List<String> under = new ArrayList<>(last.under());
      under.add(text);
      rows.add(new Row(last.cells(), List.copyOf(under)));
    }
    return this;
  }

  String render(Page page, String margin) {
    int[] widths = widths(page.width() - margin.length());
    StringBuilder out = new StringBuilder();
    UnaryOperator<String> strong = page.paint()::strong;
    List<Cell> heads = columns.stream().map(c -> new Cell(c.head(), strong)).toList();
    if (columns.stream().anyMatch(c -> !c.head().isEmpty())) {
      render(heads, widths, margin, out);
    }
    String indent = margin + " ".repeat(widths[0] + GAP);
    for (Row row : rows) {
      render(row.cells(), widths, margin, out);
      for (String text : row.under()) {
        int deeper = text.length() - text.stripLeading().length();
        String lead = indent + " ".repeat(deeper);
        out.append(Wrap.hanging(lead, text.stripLeading(), page.width()));
      }
    }
    return out.toString();
  }

  private void render(List<Cell> row, int[] widths, String margin, StringBuilder out) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int c = 0; c < widths.length; c++) {
      cells.add(Wrap.indented(row.get(c).text(), widths[c]));
      height = Math.max(height, cells.get(c).size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder(margin);
      int spaces = 0;
      for (int c = 0; c < widths.length; c++) {
        String part = line < cells.get(c).size() ? cells.get(c).get(line) : "";
        int free = widths[c] - part.length();
        boolean figures = columns.get(c).figures();
        spaces += figures ? free : 0;
        if (!part.isEmpty()) {
          text.append(" ".repeat(spaces)).append(row.get(c).paint().apply(part));
          spaces = 0;
        }
        spaces += (figures ? 0 : free) + GAP;
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
  }

  private int[] widths(int room) {
    int[] widths = new int[columns.size()];
    int[] least = new int[columns.size()];
    for (int c = 0; c < widths.length; c++) {
      int column = c;
      List<String> texts =
          Stream.concat(
                  Stream.of(columns.get(c).head()),
                  rows.stream().map(row -> row.cells().get(column).text()))
              .toList();
      widths[c] = Math.max(1, texts.stream().mapToInt(String::length).max().orElseThrow());
      least[c] = columns.get(c).wraps() ? Math.min(widths[c], longestPart(texts)) : widths[c];
    }
    int widest = 0;
    while (total(widths) > room && widest >= 0) {
      widest = widestAbove(widths, least);
      if (widest >= 0) {
        widths[widest]--;
      }
    }
    return widths;
  }

  /** The most characters that cannot be broken without harm. */
  private static int longestPart(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Stream.of(text.split("(?<=[-/])|\\s", -1)))
        .mapToInt(part -> Math.min(MOST_UNBROKEN, part.length()))
        .max()
        .orElse(1);
  }

  private static int widestAbove(int[] widths, int[] least) {
    int widest = -1;
    for (int c = 0; c < widths.length; c++) {
      if (widths[c] > least[c] && (widest < 0 || widths[c] >= widths[widest])) {
        widest = c;
      }
    }
    return widest;
  }

  private static int total(int[] widths) {
    int total = GAP * (widths.length - 1);
    for (int width : widths) {
      total += width;
    }
    return total;
  }
}
