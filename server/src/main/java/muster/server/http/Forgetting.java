package muster.server.http;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import muster.data.store.Posts;
import muster.data.store.StoreProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rids the database of answers that are too old, also while nobody sends a POST. */
final class Forgetting implements AutoCloseable {
  /** So an answer is in the file for no more than an hour beyond its day. */
  static final Duration USUAL = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

  private final Posts posts;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Forgetting::daemon);

  /** Looks once in every such time. */
  Forgetting(Posts posts, Duration every) {
    this.posts = posts;
    Future<?> unused =
        clock.scheduleWithFixedDelay(
            this::forget, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "muster-forgetting");
    thread.setDaemon(true);
    return thread;
  }

  private void forget() {
    try {
      posts.forgetOld();
    } catch (StoreProblem e) {
      LOG.warn("answers that are too old are still kept: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    clock.shutdown();
    try {
      clock.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
