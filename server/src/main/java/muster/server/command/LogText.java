package muster.server.command;

import muster.data.store.Verification;
import muster.server.text.Figures;

/** What a log that holds comes to, and what to do with its last hash. */
final class LogText {
  private LogText() {}

  /** Lines with their ends. */
  static String of(Verification log) {
    return String.join(
        "\n",
        "Its log holds: " + entries(log) + ". Kept elsewhere, the hash of the last one shows",
        "later, by `./muster verify-log --noted HASH`, that nothing up to it was changed:",
        "  " + log.head(),
        "");
  }

  /** How many there are, in words. */
  static String entries(Verification log) {
    return Figures.count(Math.toIntExact(log.entries()), "entry", "entries");
  }
}
