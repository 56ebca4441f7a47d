package muster.server.http;

/** An answer that carries assessment data, and therefore a protective marking. */
interface Marked {
  /** The marking of the round it comes from. */
  String marking();
}
