package muster.server.http;

import java.util.List;
import java.util.function.Predicate;
import muster.data.store.ReturnStatus;

/** The mark of a return that came late: what it says may be overtaken by what others say by now. */
final class Stale {
  static final String WORD = "stale";

  private Stale() {}

  /** A return that counts, and came late. */
  record Return(String force, String service, int revision) {}

  /** The mark; null where the return came in time. */
  static String mark(boolean late) {
    return late ? WORD : null;
  }

  /**
   * Those of some returns that came late, in their order.
   *
   * @param force whether the returns of a force are the reader's to know of
   */
  static List<Return> of(List<ReturnStatus> returns, Predicate<String> force) {
    return returns.stream()
        .filter(status -> status.late() && force.test(status.key().force()))
        .map(s -> new Return(s.key().force(), s.key().service(), s.revision()))
        .toList();
  }
}
