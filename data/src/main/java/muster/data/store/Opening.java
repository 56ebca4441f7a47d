package muster.data.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When and for what a round is opened.
 *
 * @param opens from when on returns are taken, to the millisecond
 * @param closes after when they are late, to the millisecond; after {@code opens}
 * @param ruleBook hash of the rule book that the round is assessed by, whatever serves; empty where
 *     it is by the one that serves
 */
public record Opening(Instant opens, Instant closes, Optional<String> ruleBook) {
  public Opening {
    opens = opens.truncatedTo(ChronoUnit.MILLIS);
    closes = closes.truncatedTo(ChronoUnit.MILLIS);
  }
}
