package muster.data.store;

import java.time.Instant;

/**
 * A step by which an assessment became the region's published results.
 *
 * @param number counts up over all steps
 * @param assessment id of the assessment
 * @param published whether it was published, or else approved
 * @param at when
 * @param account who
 * @param reason why
 */
public record RegionalResult(
    long number, String assessment, boolean published, Instant at, String account, String reason) {}
