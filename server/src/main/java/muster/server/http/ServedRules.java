package muster.server.http;

import java.util.function.Supplier;
import muster.engine.Assessor;

/**
 * The rule book that the service answers by. The port is open before it is read, so that whoever
 * watches sees a service that starts and not one that is gone.
 */
final class ServedRules implements Supplier<Assessor> {
  /** What is served, and how many problems its self-test found. */
  private record Served(Assessor assessor, int problems) {}

  private volatile Served served;

  /** Answers by these rules from the next request on. */
  void serve(Assessor assessor, int problems) {
    served = new Served(assessor, problems);
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
   * Ready to assess.
   *
   * @throws Refusal while the rules are being read
   */
  @Override
  public Assessor get() {
    return served().assessor();
  }

  private Served served() {
    Served now = served;
    if (now == null) {
      throw new Refusal(
          ProblemType.NOT_READY, "The service has just started and reads its rules: try again.");
    }
    return now;
  }
}
