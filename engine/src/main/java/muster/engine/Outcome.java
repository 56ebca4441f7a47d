package muster.engine;

import muster.engine.findings.Assessment;

/**
 * An assessment and what it rests on.
 *
 * @param assessment the result
 * @param trace for explaining it
 */
public record Outcome(Assessment assessment, Trace trace) {}
