package muster.data.store;

import java.time.Instant;

/**
 * A step that a revision of a return has taken.
 *
 * @param revision of which revision
 * @param state what it became
 * @param at when
 * @param account who did it
 * @param reason why; empty when none was given
 */
public record ReturnEvent(int revision, State state, Instant at, String account, String reason) {}
