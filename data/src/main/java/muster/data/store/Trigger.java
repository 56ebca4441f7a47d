package muster.data.store;

import java.util.Arrays;

/** What an assessment was made for. */
public enum Trigger {
  /** Somebody asked for it. */
  ON_DEMAND("on-demand"),
  /** A return, or a file of the region, was changed. */
  RETURN_CHANGED("return-changed"),
  /** Another rule book was published. */
  RULE_BOOK_CHANGED("rule-book-changed"),
  /** Something happened between the cycles, which its text tells (R15). */
  OUT_OF_CYCLE("out-of-cycle");

  private final String word;

  Trigger(String word) {
    this.word = word;
  }

  /** The word for it. */
  public String word() {
    return word;
  }

  static Trigger of(String word) {
    return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst().orElseThrow();
  }
}
