package muster.data.store;

import java.time.Instant;

/**
 * One asking for an assessment.
 *
 * @param number counts up over all requests; later ones have greater numbers
 * @param assessment id of the assessment
 * @param standing by which returns it was to be made
 * @param at when its answer was stored, to the millisecond
 * @param account who asked
 * @param trigger what for
 * @param text what for in words; empty unless given, never empty for an out-of-cycle run
 */
public record AssessmentRequest(
    long number,
    String assessment,
    Standing standing,
    Instant at,
    String account,
    Trigger trigger,
    String text) {}
