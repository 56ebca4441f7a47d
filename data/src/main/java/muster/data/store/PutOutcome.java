package muster.data.store;

/** What became of a return that was to be stored. */
public sealed interface PutOutcome {

  /**
   * It was stored.
   *
   * @param revision the new revision
   */
  record Stored(StoredReturn revision) implements PutOutcome {}

  /**
   * Somebody else was first; nothing was changed.
   *
   * @param currentRevision the revision that counts now; 0 when there is none
   */
  record Conflict(int currentRevision) implements PutOutcome {}
}
