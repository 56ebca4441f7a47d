package muster.server.http;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Works out assessments: so many at once and no more, the others in turn, and each within its time.
 */
final class Assessing implements AutoCloseable {
  private final Duration limit;
  private final Metrics metrics;
  private final ExecutorService workers;

  Assessing(Limits limits, Metrics metrics) {
    this.limit = limits.assessment();
    this.metrics = metrics;
    this.workers = Executors.newFixedThreadPool(limits.assessments(), Assessing::worker);
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "muster-assessing");
    // One that was given up on must not keep the process from its end.
    thread.setDaemon(true);
    return thread;
  }

  /**
   * What the work gives; whatever it throws is passed on.
   *
   * @throws Refusal when it takes too long, or the service stops meanwhile
   */
  <T> T within(Supplier<T> work) {
    Stopwatch watch = new Stopwatch();
    Future<T> result = workers.submit(work::get);
    String outcome = "failed";
    try {
      T done = result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      outcome = "done";
      return done;
    } catch (TimeoutException e) {
      outcome = "cut-off";
      throw new Refusal(
          ProblemType.TOO_LONG,
          "An assessment has "
              + limit.toSeconds()
              + " seconds (`--assessment-timeout`), waiting for others included, and is not stored"
              + " when it takes longer: try again later.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(ProblemType.STOPPING, Stopping.SENTENCE);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } finally {
      result.cancel(true);
      metrics.assessed(outcome, watch.elapsed());
    }
  }

  private static RuntimeException thrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (RuntimeException) cause;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
