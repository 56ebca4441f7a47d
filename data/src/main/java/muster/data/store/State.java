package muster.data.store;

import java.util.Arrays;

/** How far a revision of a return has come. The order is the only way through. */
public enum State {
  /** Stored, and the force's own business still; it counts nowhere. */
  DRAFT("draft"),
  /** Handed in by the force. */
  SUBMITTED("submitted"),
  /** Scored a second time by another force. */
  MODERATED("moderated"),
  /** Answered for by the force's chief officer. */
  SIGNED_OFF("signed-off"),
  /** Signed off when its round was locked. */
  LOCKED("locked");

  private final String word;

  State(String word) {
    this.word = word;
  }

  /** The word for it in the database and in answers. */
  public String word() {
    return word;
  }

  static State of(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new StoreProblem("There is no state `" + word + "`."));
  }
}
