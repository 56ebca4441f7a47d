package muster.data.store;

/** What became of a change to an account. */
public sealed interface AccountOutcome {

  /**
   * It was made.
   *
   * @param account as it is now
   */
  record Changed(Account account) implements AccountOutcome {}

  /**
   * Somebody else was first; nothing was changed.
   *
   * @param currentVersion the version that there is
   */
  record Conflict(int currentVersion) implements AccountOutcome {}
}
