package muster.server.http;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import muster.data.store.Actor;
import muster.data.store.Store;
import muster.data.store.StoreProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has failed sign-ins entered into the log, those of accounts that there are: at any other name it
 * would fill up by whatever anybody types, passwords among it. Entered after the answer, which
 * would else take longer where there is such an account, and so tell that there is.
 */
final class FailedSignIns {
  private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);

  /** Those of an account wait after a few, so this is never full by one of them alone. */
  private static final int MOST_WAITING = 1_000;

  private static final int IDLE_SECONDS = 5;

  private final Store store;
  private final ThreadPoolExecutor entering;

  FailedSignIns(Store store) {
    this.store = store;
    this.entering =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            FailedSignIns::daemon,
            (task, full) -> LOG.warn("a failed sign-in is not in the log: too many wait"));
    entering.allowCoreThreadTimeOut(true);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "muster-failed-sign-ins");
    thread.setDaemon(true);
    return thread;
  }

  /** Has one entered; returns at once. */
  void note(String account, String request) {
    entering.execute(() -> enter(account, request));
  }

  private void enter(String account, String request) {
    try {
      if (store.accounts().find(account).isPresent()) {
        store.accounts().enterFailedSignIn(account, new Actor("sign-in", Actor.SYSTEM, request));
      }
    } catch (StoreProblem e) {
      LOG.warn("a failed sign-in is not in the log: {}", e.getMessage());
    }
  }
}
