package muster.server.http;

import java.util.List;
import muster.data.store.Verification;

/**
 * What checking the log came to.
 *
 * @param holds whether nothing in it, and nothing that it vouches for, was changed
 * @param entries how many it has
 * @param head the hash of the last one, to be kept elsewhere and held against the log later
 * @param problemCount how many things do not hold
 * @param problems the first of them, a sentence each
 */
record VerifiedJson(
    boolean holds, long entries, String head, int problemCount, List<String> problems) {
  /** As many as somebody reads; `verify-log` tells all. */
  private static final int MOST = 20;

  static VerifiedJson of(Verification log) {
    List<String> all = log.problems();
    return new VerifiedJson(
        log.holds(),
        log.entries(),
        log.head(),
        all.size(),
        all.subList(0, Math.min(MOST, all.size())));
  }
}
