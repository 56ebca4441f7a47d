package muster.engine.internal;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Works out many things at once: the thread that asks for them and as many others as are to spare
 * each take the next that nobody has taken. The others work for all assessments, so that an
 * interruption never reaches them: {@link Stop} does.
 */
public final class AtOnce {
  private AtOnce() {}

  /**
   * What {@code work} makes of each item, in the order of the items. What it throws is kept until
   * all are done, so that the first by order is told and not the first to be noticed.
   *
   * @throws muster.engine.AssessmentStopped when {@code stop} says so, after all threads have ended
   */
  public static <A, B> List<B> map(List<A> items, Function<A, B> work, Stop stop) {
    List<FutureTask<B>> tasks =
        items.stream().map(item -> new FutureTask<>(() -> work.apply(item))).toList();
    ForkJoinPool others = ForkJoinPool.commonPool();
    for (int i = Math.min(others.getParallelism(), tasks.size() - 1); i > 0; i--) {
      others.execute(() -> tasks.forEach(FutureTask::run));
    }
    // Running one that is taken does nothing.
    tasks.forEach(FutureTask::run);
    awaitAll(tasks, stop);
    stop.check();
    return tasks.stream().map(AtOnce::result).toList();
  }

  private static <B> void awaitAll(List<FutureTask<B>> tasks, Stop stop) {
    boolean interrupted = false;
    for (FutureTask<B> task : tasks) {
      while (!task.isDone()) {
        try {
          task.get();
        } catch (InterruptedException e) {
          interrupted = true;
          stop.ask();
        } catch (ExecutionException kept) {
          break;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <B> B result(FutureTask<B> done) {
    try {
      return done.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("what is done is not waited for", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}
