package muster.data.store;

import java.util.Arrays;

/** By which returns an assessment was made. */
public enum Standing {
  /** By those that are signed off or locked. */
  OFFICIAL("official"),
  /** By those that are submitted or moderated too. */
  PROVISIONAL("provisional");

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  /** The word for it. */
  public String word() {
    return word;
  }

  static Standing of(String word) {
    return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst().orElseThrow();
  }
}
