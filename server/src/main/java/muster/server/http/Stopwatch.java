package muster.server.http;

import java.time.Duration;

/** How long something took: a difference of two readings, which tells no time of day. */
final class Stopwatch {
  private final long started = System.nanoTime();

  /** The time since it was made. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
