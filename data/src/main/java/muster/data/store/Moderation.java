package muster.data.store;

import java.time.Instant;

/**
 * A second score of a revision of a return.
 *
 * @param key whose return it is of
 * @param revision of which revision
 * @param moderator the account that made it
 * @param at when
 * @param score what was handed in
 */
public record Moderation(
    ReturnKey key, int revision, String moderator, Instant at, SecondScore score) {}
