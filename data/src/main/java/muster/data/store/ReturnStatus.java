package muster.data.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a revision of a return has come.
 *
 * @param key whose return it is
 * @param revision from 1
 * @param state how far
 * @param late whether it was submitted after the round had closed
 * @param writtenBy the account that stored it
 * @param submittedBy the account that submitted it; empty for a draft, and for what came with its
 *     round
 * @param at since when it has that state
 */
public record ReturnStatus(
    ReturnKey key,
    int revision,
    State state,
    boolean late,
    String writtenBy,
    Optional<String> submittedBy,
    Instant at) {}
