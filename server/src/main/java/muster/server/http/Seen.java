package muster.server.http;

import muster.data.store.Counting;

/** Which revision of a return somebody sees: a draft is its force's own business. */
final class Seen {
  private Seen() {}

  static Counting by(Caller caller, String force) {
    return caller.force().equals(force) ? Counting.LATEST : Counting.PROVISIONAL;
  }
}
