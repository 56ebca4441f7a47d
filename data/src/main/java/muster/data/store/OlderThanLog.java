package muster.data.store;

import org.jdbi.v3.core.Handle;

/**
 * Enters what was stored before there was a log into it, once. The migration that made the log
 * noted which revisions those are; a revision that lost its entry later is not among them.
 */
final class OlderThanLog {
  private OlderThanLog() {}

  static void enter(Database database, AuditLog log) {
    if (database.read(OlderThanLog::isDone)) {
      return;
    }
    database.write(
        handle -> {
          // Another program may have been first meanwhile.
          if (!isDone(handle)) {
            new AuditedReturns()
                .each(
                    handle,
                    content ->
                        log.append(
                            handle,
                            Actor.system("migration"),
                            AuditedReturns.STORE,
                            content.object(),
                            content.version(),
                            content.hash()));
            handle.execute("DELETE FROM older_than_log");
          }
          return null;
        });
  }

  private static boolean isDone(Handle handle) {
    return handle
        .createQuery("SELECT NOT EXISTS (SELECT 1 FROM older_than_log)")
        .mapTo(boolean.class)
        .one();
  }
}
