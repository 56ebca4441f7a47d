package muster.server.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells a person at a terminal that work taking over two seconds goes on; leaves no trace of it.
 */
final class Progress {
  private static final int SILENT_SECONDS = 2;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private Progress() {}

  /** Does the work, telling meanwhile what is being done and for how long. */
  static <T> T during(Console console, String doing, Supplier<T> work) {
    if (!console.terminal()) {
      return work.get();
    }
    CountDownLatch done = new CountDownLatch(1);
    Thread teller = new Thread(() -> tell(console, doing, done), "progress");
    teller.setDaemon(true);
    teller.start();
    try {
      return work.get();
    } finally {
      done.countDown();
      join(teller);
    }
  }

  private static void tell(Console console, String doing, CountDownLatch done) {
    int seconds = SILENT_SECONDS;
    boolean told = false;
    try {
      boolean finished = done.await(SILENT_SECONDS, TimeUnit.SECONDS);
      while (!finished) {
        console.err().print(CLEAR_LINE + doing + "… " + seconds + " s");
        console.err().flush();
        told = true;
        finished = done.await(1, TimeUnit.SECONDS);
        seconds++;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (told) {
      console.err().print(CLEAR_LINE);
      console.err().flush();
    }
  }

  private static void join(Thread teller) {
    try {
      teller.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
