package muster.data.store;

/**
 * What became of a change that was to be stored.
 *
 * @param <T> what is stored then
 */
public sealed interface Outcome<T> {

  /**
   * It was stored.
   *
   * @param content as it is now
   */
  record Stored<T>(T content) implements Outcome<T> {}

  /**
   * Somebody else was first; nothing was changed.
   *
   * @param currentRevision the revision that the change would have had to be made to; 0 when there
   *     is none
   */
  record Conflict<T>(int currentRevision) implements Outcome<T> {}

  /**
   * The workflow does not take it; nothing was changed.
   *
   * @param objection why
   */
  record Refused<T>(Objection objection) implements Outcome<T> {}
}
