package muster.server.http;

import java.util.regex.Pattern;
import muster.server.text.Figures;

/** A cell of a table on a page: figures as people read them, long names where they may break. */
final class PageCell {
  private static final Pattern FIGURE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

  /** Years are written in four digits, and so is what is no longer than they are. */
  private static final Pattern SHORT = Pattern.compile("-?[0-9]{1,4}");

  /** Where a name of several parts may go on in the next line. */
  private static final Pattern JOINT = Pattern.compile("([/+]|(?<=[a-z])\\.(?=[a-z]))(?=[^/+])");

  private static final Pattern BACKTICKS = Pattern.compile("`([^`]*)`");

  private PageCell() {}

  /** Whether it is a figure, which stands to the right, where digits line up. */
  static boolean isFigure(String cell) {
    return FIGURE.matcher(cell).matches();
  }

  /** Its content as HTML; a figure with at most four decimals. */
  static String html(String cell) {
    if (isFigure(cell)) {
      return SHORT.matcher(cell).matches() ? cell : Figures.number(Double.parseDouble(cell));
    }
    return breakable(ExportPage.text(cell.replaceAll(";(?=\\S)", "; ")));
  }

  /** A sentence as HTML, what stands in backticks as code. */
  static String prose(String sentence) {
    String html = breakable(ExportPage.text(sentence));
    return BACKTICKS.matcher(html).replaceAll("<code>$1</code>");
  }

  private static String breakable(String html) {
    return JOINT.matcher(html).replaceAll("$1<wbr/>");
  }
}
