package muster.data.store;

/** The database cannot be used, or not in this way; the message is a sentence for its user. */
public final class StoreProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With one plain sentence that names the database or the round in question. */
  public StoreProblem(String sentence) {
    super(sentence);
  }

  /** With the sentence, and what the database said for whoever looks after it. */
  public StoreProblem(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
