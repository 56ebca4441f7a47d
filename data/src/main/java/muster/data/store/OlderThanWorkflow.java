package muster.data.store;

import org.jdbi.v3.core.Handle;

/**
 * Enters into the log what the migration that made the workflow made of the rounds there were:
 * revisions of their files, and the states of their returns. The migration noted which rounds those
 * are; nothing that comes later is among them.
 */
final class OlderThanWorkflow {
  private static final Actor MIGRATION = Actor.system("migration");

  private OlderThanWorkflow() {}

  static void enter(Database database, AuditLog log) {
    if (database.read(OlderThanWorkflow::isDone)) {
      return;
    }
    database.write(
        handle -> {
          // Another program may have been first meanwhile.
          if (!isDone(handle)) {
            new AuditedRounds()
                .each(handle, content -> append(log, handle, AuditedRounds.IMPORT, content));
            new AuditedFiles()
                .each(handle, content -> append(log, handle, AuditedFiles.STORE, content));
            new AuditedSteps()
                .each(handle, content -> append(log, handle, actionOf(content), content));
            handle.execute("DELETE FROM older_than_workflow");
          }
          return null;
        });
  }

  private static String actionOf(Audited.Content step) {
    for (AuditedSteps.Step one : AuditedSteps.Step.values()) {
      if (step.object().endsWith(one.noun())) {
        return one.action();
      }
    }
    throw new StoreProblem("`" + step.object() + "` is no step of a return.");
  }

  private static void append(AuditLog log, Handle handle, String action, Audited.Content content) {
    log.append(handle, MIGRATION, action, content.object(), content.version(), content.hash());
  }

  private static boolean isDone(Handle handle) {
    return handle
        .createQuery("SELECT NOT EXISTS (SELECT 1 FROM older_than_workflow)")
        .mapTo(boolean.class)
        .one();
  }
}
