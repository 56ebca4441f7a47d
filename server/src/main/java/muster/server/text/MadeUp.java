package muster.server.text;

import java.util.Collection;
import java.util.List;
import muster.engine.facts.Basis;
import muster.engine.findings.Finding;

/** Says how many results of a list rest on rows that were made up to show the method. */
final class MadeUp {
  private static final String NOT_THEIRS = "not on returns of the forces.";

  private MadeUp() {}

  /**
   * {@code All 12 values are illustrative: …}, with a space before it; empty where none is.
   *
   * @param findings of each result
   * @param one what one is called
   * @param many what several are called
   */
  static String sentence(Collection<List<Finding>> findings, String one, String many) {
    return sentence(findings, one, many, "rows made up to show the method.");
  }

  /** The same of risks, the results that forces might take for their own returns. */
  static String scores(Collection<List<Finding>> findings) {
    return sentence(findings, "score", "scores", "rows made up to show the method, " + NOT_THEIRS);
  }

  /**
   * That all that is shown of one result is illustrative, with a space before it; empty where it is
   * not.
   */
  static String shown(List<Finding> findings) {
    return is(findings)
        ? " What follows is illustrative: it rests on rows made up to show the method, "
            + NOT_THEIRS
        : "";
  }

  private static String sentence(
      Collection<List<Finding>> findings, String one, String many, String rows) {
    long made = findings.stream().filter(MadeUp::is).count();
    int all = findings.size();
    if (made == 0) {
      return "";
    }
    if (all == 1) {
      return " The " + one + " is illustrative: it rests on " + rows;
    }
    boolean single = made == 1;
    return " "
        + howMany(made, all)
        + " "
        + many
        + (single ? " is" : " are")
        + " illustrative: "
        + (single ? "it rests" : "they rest")
        + " on "
        + rows;
  }

  private static String howMany(long made, int all) {
    if (made < all) {
      return made + " of " + all;
    }
    return all == 2 ? "Both" : "All " + all;
  }

  /** Whether one of the findings rests on such a row. */
  static boolean is(List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.basis() == Basis.ILLUSTRATIVE);
  }
}
