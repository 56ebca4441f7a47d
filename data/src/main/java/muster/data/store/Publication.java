package muster.data.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A point from which a rule book served.
 *
 * @param seq from 1, counted over all publications
 * @param ruleBook hash of the rule book
 * @param draft id of the draft that was published; empty for the first and after a roll-back
 * @param kind how it came to serve
 * @param at when
 * @param account who did it
 * @param reason why
 */
public record Publication(
    long seq,
    String ruleBook,
    Optional<Long> draft,
    Kind kind,
    Instant at,
    String account,
    String reason) {

  /** How a rule book comes to serve. */
  public enum Kind {
    /** It was the first of the database. */
    FIRST("first"),
    /** A draft was published. */
    PUBLISH("publish"),
    /** The one published after it was taken back. */
    ROLLBACK("rollback");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word for it. */
    public String word() {
      return word;
    }

    static Kind of(String word) {
      return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst().orElseThrow();
    }
  }
}
