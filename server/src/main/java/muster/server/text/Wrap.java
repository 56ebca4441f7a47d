package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines. */
final class Wrap {
  private static final Pattern LINE_BREAK = Pattern.compile("\\v");

  private Wrap() {}

  /**
   * Lines of at most {@code width} characters, broken at spaces; longer words are cut. A line break
   * counts as a space, so that no cell can begin a line of its own. Text of one line that fits
   * stays as it is.
   */
  static List<String> lines(String text, int width) {
    if (fits(text, width)) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("[\\s\\v]+", -1)) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        int cut = cut(rest, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The same for text that begins with spaces, which every line keeps. */
  static List<String> indented(String text, int width) {
    String indent = " ".repeat(text.length() - text.stripLeading().length());
    if (indent.isEmpty() || fits(text, width) || indent.length() >= width) {
      return lines(text, width);
    }
    return lines(text.strip(), width - indent.length()).stream().map(l -> indent + l).toList();
  }

  /** The text in lines, the first after {@code lead} and the others indented as far. */
  static String hanging(String lead, String text, int width) {
    StringBuilder out = new StringBuilder();
    String margin = lead;
    for (String line : lines(text, Math.max(20, width - lead.length()))) {
      out.append(margin).append(line).append('\n');
      margin = " ".repeat(lead.length());
    }
    return out.toString();
  }

  private static boolean fits(String text, int width) {
    return text.length() <= width && !LINE_BREAK.matcher(text).find();
  }

  private static int cut(String word, int width) {
    int joint = Math.max(word.lastIndexOf('-', width - 1), word.lastIndexOf('/', width - 1));
    return joint > 0 ? joint + 1 : width;
  }
}
