package muster.data.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Something an account is recognised by. The secret is not in it, nor its hash.
 *
 * @param id its number
 * @param account whose it is
 * @param kind a token or a session
 * @param label what its owner calls it
 * @param createdAt to the millisecond
 * @param expiresAt the first moment at which it counts no more
 * @param revokedAt since when it does not count; empty while it was not revoked
 */
public record Credential(
    long id,
    String account,
    Kind kind,
    String label,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> revokedAt) {

  /** The kinds there are. */
  public enum Kind {
    /** Made for a program, until it expires or is revoked. */
    TOKEN,
    /** Made by signing in, until it expires or its owner signs out. */
    SESSION;

    /** As the database has it. */
    String text() {
      return this == TOKEN ? "token" : "session";
    }

    static Kind of(String text) {
      return text.equals("token") ? TOKEN : SESSION;
    }
  }
}
