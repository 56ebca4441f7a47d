package muster.server.http;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import muster.data.Format;
import muster.engine.Assessor;
import muster.engine.Disclosure;

/**
 * The rule book that the service answers by. The port is open before it is read, so that whoever
 * watches sees a service that starts and not one that is gone.
 *
 * <p>INVARIANT: one request is answered by one rule book, however often it asks for it: the one
 * that served when it asked first. Another may be published meanwhile; the one before goes with the
 * last request that holds it.
 */
final class ServedRules implements Supplier<Assessor> {
  /** What is served, and how many problems its self-test found. */
  private record Served(Assessor assessor, int problems) {}

  /** What one request has taken; null until it asks. */
  private static final class Held {
    private Served served;
  }

  /** Of whatever service: a thread works on one request at a time. */
  private static final ThreadLocal<Held> HELD = new ThreadLocal<>();

  private final AtomicReference<Served> served = new AtomicReference<>();

  /** Answers by these rules from the next request on. */
  void serve(Assessor assessor, int problems) {
    served.set(new Served(assessor, problems));
  }

  /** A request begins on this thread. */
  void hold() {
    HELD.set(new Held());
  }

  /** The request of this thread has ended. */
  void release() {
    HELD.remove();
  }

  /**
   * The hash of the rule book that the request of this thread was answered by, if it was by one.
   */
  Optional<String> findUsed() {
    return Optional.ofNullable(HELD.get())
        .map(mine -> mine.served)
        .map(Served::assessor)
        .map(assessor -> assessor.ruleBook().hash());
  }

  /**
   * Passes once there are rules to answer by, and they passed their own examples.
   *
   * @throws Refusal where not
   */
  void requireReady() {
    int problems = served().problems();
    if (problems > 0) {
      throw new Refusal(
          ProblemType.NOT_READY,
          "The self-test of the rule book found "
              + problems
              + (problems == 1 ? " problem" : " problems")
              + ": `./muster check` names what is wrong.");
    }
  }

  /**
   * Ready to assess, for the request of this thread.
   *
   * @throws Refusal while the rules are being read
   */
  @Override
  public Assessor get() {
    Held mine = HELD.get();
    if (mine == null) {
      return current();
    }
    if (mine.served == null) {
      mine.served = served();
    }
    return mine.served.assessor();
  }

  /**
   * What is served at this moment, for whoever is about to change it.
   *
   * @throws Refusal while the rules are being read
   */
  Assessor current() {
    return served().assessor();
  }

  /**
   * The highest marking that anything held here may have, on whatever day; that of a round which
   * names none while no rules are read.
   */
  String highestMarking() {
    return Optional.ofNullable(served.get())
        .flatMap(now -> Disclosure.everyMarking(now.assessor().ruleBook()).highestHeld())
        .orElse(Format.USUAL_MARKING);
  }

  private Served served() {
    Served now = served.get();
    if (now == null) {
      throw new Refusal(
          ProblemType.NOT_READY, "The service has just started and reads its rules: try again.");
    }
    return now;
  }
}
