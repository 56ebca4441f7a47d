package muster.server.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.time.Duration;

/**
 * Counts the requests under way, so that a service that stops can finish them: meanwhile it says no
 * to new ones.
 */
@PreMatching
@Priority(Stopping.BEFORE_ALL)
final class Stopping implements ContainerRequestFilter {
  static final int BEFORE_ALL = 1;
  static final String SENTENCE = "The service is being stopped: ask again when it runs.";

  private int underWay;
  private boolean stopping;

  @Override
  public void filter(ContainerRequestContext request) {
    if (isStopping() && !HealthResource.isLive(request.getUriInfo().getPath())) {
      throw new Refusal(ProblemType.STOPPING, SENTENCE);
    }
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  synchronized void begin() {
    underWay++;
  }

  synchronized void end() {
    underWay--;
    notifyAll();
  }

  synchronized int underWay() {
    return underWay;
  }

  /** Takes nothing new, and waits for what is under way; at most so long. */
  synchronized void stop(Duration most) throws InterruptedException {
    stopping = true;
    Stopwatch watch = new Stopwatch();
    for (long left = most.toMillis();
        underWay > 0 && left > 0;
        left = most.minus(watch.elapsed()).toMillis()) {
      wait(left);
    }
  }
}
