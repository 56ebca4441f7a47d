package muster.server.http;

import muster.data.store.Refused;

/** What the store refuses, as the service answers it. */
final class Refusals {
  private Refusals() {}

  static Refusal of(Refused refused) {
    ProblemType type =
        switch (refused.why()) {
          case UNKNOWN -> ProblemType.NOT_FOUND;
          case NOT_THIS_ACCOUNT -> ProblemType.NOT_ALLOWED;
          case NOT_NOW -> ProblemType.NOT_NOW;
          case INCOMPLETE -> ProblemType.INVALID_REQUEST;
        };
    return new Refusal(type, refused.getMessage());
  }
}
