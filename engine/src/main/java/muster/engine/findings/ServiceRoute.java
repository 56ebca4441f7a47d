package muster.engine.findings;

/**
 * The way a service goes (method §5.1).
 *
 * @param route its word
 * @param open whether groups are looked at
 * @param finding why
 * @param possible groups of the sizes looked at, among the forces that may work together in it
 * @param connected those of them whose members adjoin as one piece
 * @param listed those that are opportunities
 */
public record ServiceRoute(
    String route, boolean open, Finding finding, long possible, long connected, long listed) {}
