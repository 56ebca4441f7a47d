package muster.data.store;

import java.time.Instant;

/**
 * One revision of a return.
 *
 * @param key whose return it is
 * @param revision from 1, counted within the return
 * @param submittedAt when it was stored, to the millisecond
 * @param submittedBy the account that stored it, or {@code import}
 * @param state how far it has come
 * @param late whether it was submitted after its round had closed
 * @param rows what it says
 */
public record StoredReturn(
    ReturnKey key,
    int revision,
    Instant submittedAt,
    String submittedBy,
    State state,
    boolean late,
    ReturnRows rows) {

  /** Names the revision within the return, as an entity tag without its quotation marks. */
  public String etag() {
    return "r" + revision;
  }
}
