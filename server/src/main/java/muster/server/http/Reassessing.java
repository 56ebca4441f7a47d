package muster.server.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import muster.data.store.Standing;
import muster.data.store.Store;
import muster.data.store.StoreProblem;
import muster.engine.InvalidRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every round that changed assessed in the background, by the returns that count so far and by
 * those that count officially: one after the other, and once for all the changes that came while
 * the one before was being made.
 */
final class Reassessing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reassessing.class);

  private final Store store;
  private final Latest latest;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread = new Thread(this::work, "muster-reassessing");

  Reassessing(Store store, Latest latest) {
    this.store = store;
    this.latest = latest;
    thread.setDaemon(true);
    thread.start();
  }

  /** Says that something may have changed; returns at once. */
  void wake() {
    woken.release();
  }

  private void work() {
    try {
      while (!Thread.interrupted()) {
        woken.acquire();
        woken.drainPermits();
        all();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void all() {
    try {
      for (String round : store.listRounds()) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        one(() -> latest.of(round, Standing.PROVISIONAL));
        one(() -> latest.renewOfficial(round));
      }
    } catch (StoreProblem e) {
      LOG.warn("rounds are not reassessed: {}", e.getMessage());
    }
  }

  /** What is in the way may be in any force's rows, so the log says no more than that it is. */
  private static void one(Runnable assess) {
    try {
      assess.run();
    } catch (Refusal e) {
      LOG.info("a round was not reassessed: {}", e.type().title());
    } catch (InvalidRules e) {
      LOG.info("a round was not reassessed: the rule book has nothing to say about it");
    } catch (StoreProblem e) {
      LOG.warn("a round was not reassessed: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("a round was not reassessed: {}", Frames.of(e));
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
