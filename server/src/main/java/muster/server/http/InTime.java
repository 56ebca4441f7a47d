package muster.server.http;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Does work of many assessments on a thread of its own, and gives it up when it takes too long; so
 * it never waits among those who ask for one assessment, nor they for it.
 */
final class InTime {
  private InTime() {}

  /**
   * What the work gives; whatever it throws is passed on.
   *
   * @param what the work is called in a sentence
   * @throws Refusal when it takes too long, or the service stops meanwhile
   */
  static <T> T run(String what, Duration most, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "muster-slow");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Refusal(
          ProblemType.TOO_LONG,
          "%s has %d seconds: try again later, or with fewer edits."
              .formatted(what, most.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(ProblemType.STOPPING, Stopping.SENTENCE);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } finally {
      task.cancel(true);
    }
  }
}
