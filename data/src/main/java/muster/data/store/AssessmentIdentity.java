package muster.data.store;

import java.time.LocalDate;

/**
 * What an answer's bytes depend on, as the engine names it in the answer itself.
 *
 * @param id hash of the next seven: 64 hexadecimal digits
 * @param ruleBook hash of the rule book
 * @param dataVersion the engine's name for what the data mean; equal for sheets that say the same
 *     in other words
 * @param onDate the day it speaks for
 * @param weights id of the weight set
 * @param seed of the draws
 * @param engineVersion version of the engine
 * @param marking protective marking
 */
public record AssessmentIdentity(
    String id,
    String ruleBook,
    String dataVersion,
    LocalDate onDate,
    String weights,
    long seed,
    String engineVersion,
    String marking) {}
