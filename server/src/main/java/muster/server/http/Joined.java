package muster.server.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work that is done once for all who ask for the same while it is under way.
 *
 * @param <K> what tells one piece of work from another
 * @param <V> what it comes to
 */
final class Joined<K, V> implements AutoCloseable {
  private static final int CLOSE_SECONDS = 10;

  private final ConcurrentMap<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(Joined::thread);

  /** Work that may be under way. */
  @FunctionalInterface
  interface Work<V> {
    /** Does it. */
    V run();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "muster-joined");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins the work, or joins it where somebody began it already. */
  CompletableFuture<V> join(K key, Work<V> work) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> first = underWay.putIfAbsent(key, mine);
    if (first != null) {
      return first;
    }
    try {
      threads.execute(() -> finish(key, work, mine));
    } catch (RejectedExecutionException closed) {
      underWay.remove(key, mine);
      throw new Refusal(ProblemType.STOPPING, Stopping.SENTENCE);
    }
    return mine;
  }

  private void finish(K key, Work<V> work, CompletableFuture<V> mine) {
    try {
      V done = work.run();
      underWay.remove(key, mine);
      mine.complete(done);
    } catch (RuntimeException | Error e) {
      underWay.remove(key, mine);
      mine.completeExceptionally(e);
    }
  }

  /** What the work comes to; whatever it throws is passed on to everybody who joined. */
  static <V> V await(CompletableFuture<V> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(ProblemType.STOPPING, Stopping.SENTENCE);
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  /** The same; empty where it is not done in time, and goes on. */
  static <V> Optional<V> await(CompletableFuture<V> work, Duration patience) {
    try {
      return Optional.of(work.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(ProblemType.STOPPING, Stopping.SENTENCE);
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  private static RuntimeException thrown(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return (RuntimeException) e.getCause();
  }

  /** Takes no more work, and waits for a while until what is under way has given up. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
