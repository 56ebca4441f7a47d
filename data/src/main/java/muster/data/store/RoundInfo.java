package muster.data.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A round, without what was returned in it.
 *
 * @param round its id
 * @param name as shown; empty when it has none
 * @param marking its protective marking
 * @param asAt the date its assessment speaks for
 * @param opens from when on it takes returns; empty when it came with them
 * @param closes after when a return is late; empty when it came with them
 * @param ruleBook hash of the rule book that it was opened for, if for one
 * @param locked since when it takes nothing more; empty while it does
 */
public record RoundInfo(
    String round,
    String name,
    String marking,
    LocalDate asAt,
    Optional<Instant> opens,
    Optional<Instant> closes,
    Optional<String> ruleBook,
    Optional<Instant> locked) {}
