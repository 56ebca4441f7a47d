package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import muster.data.store.ReturnStatus;

/**
 * How far a revision of a return has come.
 *
 * @param marking of its round; left out within a list, which has it once
 * @param force whose
 * @param service for which
 * @param revision from 1
 * @param state the word for it
 * @param late whether it was submitted after the round had closed
 * @param mark {@link Stale#WORD} where it was; left out where not
 * @param writtenBy the account that stored it
 * @param submittedBy the account that submitted it; left out where none did
 * @param at since when it has that state
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReturnStatusJson(
    String marking,
    String force,
    String service,
    int revision,
    String state,
    boolean late,
    String mark,
    String writtenBy,
    String submittedBy,
    Instant at)
    implements Marked {

  static ReturnStatusJson of(ReturnStatus status, String marking) {
    return new ReturnStatusJson(
        marking,
        status.key().force(),
        status.key().service(),
        status.revision(),
        status.state().word(),
        status.late(),
        Stale.mark(status.late()),
        status.writtenBy(),
        status.submittedBy().orElse(null),
        status.at());
  }

  /** Within a list. */
  static ReturnStatusJson of(ReturnStatus status) {
    return of(status, null);
  }
}
