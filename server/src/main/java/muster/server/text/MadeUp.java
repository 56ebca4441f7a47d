package muster.server.text;

import java.util.Collection;
import java.util.List;
import muster.engine.facts.Basis;
import muster.engine.findings.Finding;

/** Says how many results of a list rest on rows that were made up to show the method. */
final class MadeUp {
  private MadeUp() {}

  /**
   * {@code All 12 values are illustrative: …}, with a space before it; empty where none is.
   *
   * @param findings of each result
   * @param one what one is called
   * @param many what several are called
   */
  static String sentence(Collection<List<Finding>> findings, String one, String many) {
    long made = findings.stream().filter(MadeUp::is).count();
    if (made == 0) {
      return "";
    }
    int all = findings.size();
    if (all == 1) {
      return " The " + one + " is illustrative: it rests on rows made up to show the method.";
    }
    return (made == all ? " All " + all : " " + made + " of " + all)
        + " "
        + many
        + " are illustrative: they rest on rows made up to show the method.";
  }

  /** Whether one of the findings rests on such a row. */
  static boolean is(List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.basis() == Basis.ILLUSTRATIVE);
  }
}
