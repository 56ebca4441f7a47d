package muster.data.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the log are wanted: those that all of it is true of.
 *
 * @param account who; empty for everybody
 * @param action what was done; empty for anything
 * @param object to what: the thing of this path and whatever lies below it; empty for everything
 * @param from not before; empty for the beginning
 * @param before and before; empty for the end
 */
public record AuditFilter(
    String account,
    String action,
    String object,
    Optional<Instant> from,
    Optional<Instant> before) {
  /** Keeps every entry. */
  public static final AuditFilter NONE =
      new AuditFilter("", "", "", Optional.empty(), Optional.empty());
}
