package muster.data.store;

/** Which revision of each return counts: the latest one in a state that does. */
public enum Counting {
  /** The latest, drafts included: what the next one is checked against. */
  LATEST("latest_return"),
  /** The latest that was submitted, whatever became of it since. */
  PROVISIONAL("provisional_return"),
  /** The latest that was signed off, locked or not. */
  OFFICIAL("official_return");

  private final String view;

  Counting(String view) {
    this.view = view;
  }

  /** The view of the revisions that count. */
  String view() {
    return view;
  }
}
