package muster.data.store;

import java.util.Arrays;

/**
 * What a moderator hands in about a return.
 *
 * @param force the moderator's force
 * @param rows the cells of its score, its threats by their strand
 * @param shift what it does to the result
 * @param verdict whether the force's own score holds beside it
 * @param reason what the moderator says to it; asked of every second score, since a demand only
 *     where the scores differ would tell that they do
 */
public record SecondScore(
    String force, ReturnRows rows, Shift shift, Verdict verdict, String reason) {

  /** Whether a score holds beside a second one. */
  public enum Verdict {
    /** It does. */
    UPHELD("upheld"),
    /** The second one differs: the force takes it over, or says why not. */
    ADJUSTED("adjusted");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    /** The word for it in the database and in answers. */
    public String word() {
      return word;
    }

    static Verdict of(String word) {
      return Arrays.stream(values())
          .filter(verdict -> verdict.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new StoreProblem("There is no outcome `" + word + "`."));
    }
  }
}
