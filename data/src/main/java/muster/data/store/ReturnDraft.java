package muster.data.store;

/**
 * A return that is to be stored.
 *
 * @param key whose it is
 * @param rows what it says
 * @param expectedRevision what its writer saw; 0 for a first one
 */
public record ReturnDraft(ReturnKey key, ReturnRows rows, int expectedRevision) {}
