package muster.server.http;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Work on rule books that takes seconds or minutes in processes of its own: so much at once and no
 * more, so that it never takes all workers from those who read.
 */
final class SlowWork {
  /** Two run at once, as many may wait; with the usual 16 workers 12 are left. */
  private static final int MOST = 4;

  private static final int TRY_AGAIN_SECONDS = 30;

  private final Semaphore places = new Semaphore(MOST);

  /**
   * What the work gives.
   *
   * @throws Refusal when too much is under way
   */
  <T> T run(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw Refusal.later(
          ProblemType.BUSY, "Other rule books are being tried at the moment.", TRY_AGAIN_SECONDS);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
