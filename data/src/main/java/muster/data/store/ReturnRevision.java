package muster.data.store;

/**
 * Names a revision of a return.
 *
 * @param key whose return it is
 * @param revision from 1
 */
public record ReturnRevision(ReturnKey key, int revision) {}
