package muster.data.store;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * One kind of thing whose contents the log vouches for. Checking the log holds what the tables say
 * now against what was entered when it was stored.
 */
interface Audited {
  /** The actions whose entries carry the hash of such a content. */
  Set<String> actions();

  /**
   * Tells what the tables hold now, one content after another: an object's version at most once.
   */
  void each(Handle handle, Consumer<Content> found);

  /** Whether old versions stay; otherwise only the last entry of an object is held to it. */
  default boolean keepsEveryVersion() {
    return true;
  }

  /** All that there are. */
  static List<Audited> all() {
    return Stream.concat(
            Stream.of(
                new AuditedRounds(),
                new AuditedFiles(),
                new AuditedReturns(),
                new AuditedSteps(),
                new AuditedModerations(),
                new AuditedLocks(),
                new AuditedAccounts(),
                new AuditedCredentials(),
                new AssessmentReturns()),
            AuditedTables.all().stream())
        .toList();
  }

  /**
   * A content as it is.
   *
   * @param object as its entry names it
   * @param version as its entry names it
   * @param hash computed from the tables
   */
  record Content(String object, String version, String hash) {}
}
