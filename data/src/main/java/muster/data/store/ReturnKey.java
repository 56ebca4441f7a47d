package muster.data.store;

/**
 * Names a return.
 *
 * @param round id of the round
 * @param force id of the force
 * @param service id of the service
 */
public record ReturnKey(String round, String force, String service) {}
