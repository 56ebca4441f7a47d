package muster.engine;

import java.util.Comparator;

/**
 * Something wrong in a rule book, for the person who wrote it.
 *
 * @param path the file
 * @param line from 1 (in a table: the row, the header being 1); 0 when it concerns the whole file
 * @param column from 1; 0 when it concerns the whole line
 * @param message what is wrong, with the text in question in backticks
 * @param help what would be right; empty when nothing more can be said
 */
public record RuleProblem(String path, int line, int column, String message, String help)
    implements Comparable<RuleProblem> {
  private static final Comparator<RuleProblem> ORDER =
      Comparator.comparing(RuleProblem::path)
          .thenComparingInt(RuleProblem::line)
          .thenComparingInt(RuleProblem::column)
          .thenComparing(RuleProblem::message)
          .thenComparing(RuleProblem::help);

  public RuleProblem {
    path = printable(path);
    message = printable(message);
    help = printable(help);
  }

  /** What comes out of a file must not steer the terminal it is shown on. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]", " ");
  }

  @Override
  public int compareTo(RuleProblem other) {
    return ORDER.compare(this, other);
  }

  /** One or two lines: place and message, then the help. */
  @Override
  public String toString() {
    String place = path + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    return place + ": " + message + (help.isEmpty() ? "" : "\n  help: " + help);
  }
}
