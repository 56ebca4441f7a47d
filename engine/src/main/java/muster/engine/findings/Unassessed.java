package muster.engine.findings;

/**
 * A force and service that could not be scored.
 *
 * @param force id
 * @param service id
 * @param reason what is missing, naming the cell
 */
public record Unassessed(String force, String service, String reason) {}
