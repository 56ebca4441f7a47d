package muster.server.http;

import java.util.function.Supplier;

/** Something worked out when it is first asked for, and then kept. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> work;
  private T done;

  Lazy(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public synchronized T get() {
    if (done == null) {
      done = work.get();
    }
    return done;
  }
}
