package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import muster.data.store.RoundInfo;

/**
 * A round as the service shows it.
 *
 * @param marking protective marking
 * @param round id
 * @param name as shown; left out when it has none
 * @param asAt the date its assessment speaks for
 * @param opens from when on it takes returns; left out when it came with them
 * @param closes after when a return is late; left out when it came with them
 * @param ruleBook hash of the rule book that it is assessed by; left out where that is the one that
 *     serves
 * @param locked since when it takes nothing more; left out while it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundJson(
    String marking,
    String round,
    String name,
    LocalDate asAt,
    Instant opens,
    Instant closes,
    String ruleBook,
    Instant locked)
    implements Marked {

  private static final int OPEN = 1;
  private static final int LOCKED = 2;

  static RoundJson of(RoundInfo round) {
    return new RoundJson(
        round.marking(),
        round.round(),
        round.name().isEmpty() ? null : round.name(),
        round.asAt(),
        round.opens().orElse(null),
        round.closes().orElse(null),
        round.ruleBook().orElse(null),
        round.locked().orElse(null));
  }

  /** Counts its changes: the one there ever is locks it. */
  static int version(RoundInfo round) {
    return round.locked().isPresent() ? LOCKED : OPEN;
  }

  /** Its entity tag. */
  static String etag(RoundInfo round) {
    return "r" + version(round);
  }
}
