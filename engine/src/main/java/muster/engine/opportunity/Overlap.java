package muster.engine.opportunity;

/** How a group lies to the parties of a live unit. */
enum Overlap {
  /** No force in common. */
  NONE(""),
  /** The same forces. */
  SAME("same"),
  /** Only some of the parties. */
  WITHIN("within"),
  /** Some of the parties, and others. */
  PARTLY("partly"),
  /** All parties, and others: it extends the unit. */
  BEYOND("");

  private final String word;

  Overlap(String word) {
    this.word = word;
  }

  /** The word that rules know it by; empty where it keeps no group from being listed. */
  String word() {
    return word;
  }
}
