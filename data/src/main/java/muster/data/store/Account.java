package muster.data.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who may call.
 *
 * @param account its id: lower-case letters, digits and {@code . _ -}, the first a letter
 * @param name what people call them
 * @param role one of {@link #FORCE_ROLES} or {@link #OTHER_ROLES}
 * @param force whose they are; empty in the roles that are of no force
 * @param createdAt to the millisecond
 * @param disabledAt since when they may not call; empty while they may
 * @param version from 1, counted up by every change
 */
public record Account(
    String account,
    String name,
    String role,
    Optional<String> force,
    Instant createdAt,
    Optional<Instant> disabledAt,
    int version) {
  /** The roles of one force. */
  public static final List<String> FORCE_ROLES = List.of("assessor", "chief-officer", "moderator");

  /** The roles of no force. */
  public static final List<String> OTHER_ROLES =
      List.of("programme-team", "policy-lead", "approver", "board", "auditor", "administrator");

  /** Names the version, as an entity tag without its quotation marks. */
  public String etag() {
    return "r" + version;
  }

  /** Whether they may call. */
  public boolean isEnabled() {
    return disabledAt.isEmpty();
  }
}
