package muster.server.http;

import java.util.function.IntFunction;
import muster.data.store.Objection;
import muster.data.store.Outcome;

/** What became of a change, as an answer or as a refusal. */
final class Outcomes {
  private Outcomes() {}

  /**
   * What is stored now.
   *
   * @param conflict says that the change was made to what is no longer current
   * @throws Refusal when nothing was changed
   */
  static <T> T orRefuse(Outcome<T> outcome, IntFunction<Refusal> conflict) {
    if (outcome instanceof Outcome.Stored<T> stored) {
      return stored.content();
    }
    if (outcome instanceof Outcome.Conflict<T> other) {
      throw conflict.apply(other.currentRevision());
    }
    throw refusal(((Outcome.Refused<T>) outcome).objection());
  }

  private static Refusal refusal(Objection objection) {
    return switch (objection.kind()) {
      case NOT_BY_YOU -> new Refusal(ProblemType.NOT_ALLOWED, objection.sentence());
      case NOT_NOW -> new Refusal(ProblemType.NOT_NOW, objection.sentence());
      case NOT_LIKE_THIS -> new Refusal(ProblemType.NOT_LIKE_THIS, objection.sentence());
    };
  }
}
