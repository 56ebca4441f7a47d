package muster.data.store;

/**
 * Why the workflow does not take a change.
 *
 * @param kind what would have to be different
 * @param sentence for whoever wanted the change: what was found and what was expected
 */
public record Objection(Kind kind, String sentence) {

  /** What would have to be different for the change to be taken. */
  public enum Kind {
    /** Somebody else would have to do it. */
    NOT_BY_YOU,
    /** The round or the return would have to be in another state. */
    NOT_NOW,
    /** More or something else would have to be said. */
    NOT_LIKE_THIS
  }
}
