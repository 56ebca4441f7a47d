package muster.data.store;

/** A change that is not allowed, or not as things stand; nothing was changed. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Why why;

  /** What kind of refusal it is. */
  public enum Why {
    /** There is no such thing. */
    UNKNOWN,
    /** Somebody else may do it, this account may not. */
    NOT_THIS_ACCOUNT,
    /** Nobody may as things stand; something must happen first, or happened already. */
    NOT_NOW,
    /** What was given is incomplete. */
    INCOMPLETE
  }

  /** With one plain sentence that says what was found and what is expected. */
  public Refused(Why why, String sentence) {
    super(sentence);
    this.why = why;
  }

  /** What kind of refusal it is. */
  public Why why() {
    return why;
  }

  /** The reason without spaces around it; a decision without one is refused. */
  static String reason(String reason, String decision) {
    if (reason.isBlank()) {
      throw new Refused(
          Why.INCOMPLETE, decision + " needs a reason, and none was given: say why in a sentence.");
    }
    return reason.strip();
  }
}
