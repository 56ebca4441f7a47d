package muster.server.http;

/** An answer that rests on one assessment, which its headers name. */
interface Resting extends Marked {
  /** The assessment; null where the answer has left out all that rests on one. */
  Origin origin();
}
