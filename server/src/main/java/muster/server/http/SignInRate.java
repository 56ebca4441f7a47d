package muster.server.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Counts the sign-ins that failed, by account name and by address, and makes the next wait. A name
 * counts whether there is such an account or not, or the wait would tell. An address makes wait
 * only those names that failed themselves: behind a proxy all callers have one address, and nobody
 * can lock out by it who gets the password right at once. Held in memory: a restart forgets it,
 * which costs a guesser more than it gives.
 */
final class SignInRate {
  private final SignInLimits limits;
  private final Clock clock;
  private final Map<String, Deque<Instant>> failures = new HashMap<>();
  private final Semaphore comparing;

  SignInRate(SignInLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.comparing = new Semaphore(limits.atOnce(), true);
  }

  /**
   * Compares, unless too much failed before. A failure counts from before the comparison on, so
   * that many at once get no further than many in turn.
   *
   * @return what the comparison came to
   * @throws Refusal that says how long to wait
   */
  boolean attempt(String account, String address, BooleanSupplier comparison) {
    Instant now = count(account, address);
    comparing.acquireUninterruptibly();
    try {
      boolean right = comparison.getAsBoolean();
      if (right) {
        forget(account, address, now);
      }
      return right;
    } finally {
      comparing.release();
    }
  }

  private synchronized Instant count(String account, String address) {
    Instant now = clock.instant();
    Instant start = now.minus(limits.window());
    failures.values().forEach(times -> times.removeIf(time -> !time.isAfter(start)));
    failures.values().removeIf(Deque::isEmpty);
    requireFew("account " + account, limits.ofAccount(), now);
    if (failures.containsKey("account " + account)) {
      requireFew("address " + address, limits.ofAddress(), now);
    }
    times("account " + account).add(now);
    times("address " + address).add(now);
    return now;
  }

  private void requireFew(String key, int most, Instant now) {
    Deque<Instant> times = failures.get(key);
    if (times != null && times.size() >= most) {
      Duration wait = Duration.between(now, times.getFirst().plus(limits.window()));
      throw Refusal.later(
          ProblemType.TOO_MANY, "Too many sign-ins failed.", Math.max(1, wait.toSeconds() + 1));
    }
  }

  private Deque<Instant> times(String key) {
    return failures.computeIfAbsent(key, none -> new ArrayDeque<>());
  }

  /**
   * A sign-in that worked is no failure of its address; and whoever has the password starts anew.
   */
  private synchronized void forget(String account, String address, Instant now) {
    failures.remove("account " + account);
    Deque<Instant> times = failures.get("address " + address);
    if (times != null) {
      times.remove(now);
    }
  }
}
