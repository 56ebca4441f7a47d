package muster.server.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What anybody may ask and costs the service something: tried once in a while, however many ask,
 * and answered to all of them.
 */
final class SharedProbe {
  private final BooleanSupplier probe;
  private final Duration counts;
  private final Clock clock;
  private final ReentrantLock trying = new ReentrantLock();
  private volatile Known known;

  private record Known(boolean holds, Instant at) {}

  /**
   * Of something that can be tried.
   *
   * @param counts how long an answer is good for
   */
  SharedProbe(BooleanSupplier probe, Duration counts, Clock clock) {
    this.probe = probe;
    this.counts = counts;
    this.clock = clock;
  }

  /** Whether it held when it was tried last; who asks while it is tried gets the answer before. */
  boolean holds() {
    Known last = known;
    if (last != null && (isGood(last) || trying.isLocked())) {
      return last.holds();
    }
    trying.lock();
    try {
      if (known == null || !isGood(known)) {
        known = new Known(probe.getAsBoolean(), clock.instant());
      }
      return known.holds();
    } finally {
      trying.unlock();
    }
  }

  /** A clock that was put back must not make an answer good for long. */
  private boolean isGood(Known last) {
    return Duration.between(last.at(), clock.instant()).abs().compareTo(counts) < 0;
  }
}
