package muster.data.store;

import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The locks of rounds, with who set them and when. */
final class AuditedLocks implements Audited {
  static final String LOCK = "lock-round";

  /** How the log names the lock of a round. */
  static String object(String round) {
    return AuditedRounds.object(round) + "/locks";
  }

  @Override
  public Set<String> actions() {
    return Set.of(LOCK);
  }

  @Override
  public void each(Handle handle, Consumer<Content> found) {
    handle
        .createQuery("SELECT round FROM round_lock ORDER BY round")
        .mapTo(String.class)
        .map(round -> new Content(object(round), "", hash(handle, round)))
        .forEach(found);
  }

  /** The hash of what the tables say of a lock. */
  static String hash(Handle handle, String round) {
    return handle
        .select("SELECT at, \"by\" FROM round_lock WHERE round = ?", round)
        .map((result, context) -> FieldHash.of(result.getString("at"), result.getString("by")))
        .one();
  }
}
