package muster.engine.compare;

/**
 * A finding that does not say the same on both sides.
 *
 * @param rule the rule that concluded it
 * @param before its sentence on the first side; null where it was not concluded
 * @param after its sentence on the second side; null where it was not concluded
 */
public record FindingChange(String rule, String before, String after) {}
