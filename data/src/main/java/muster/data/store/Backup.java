package muster.data.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Copies a database to a file of its own, and puts such a copy back. */
public final class Backup {
  private static final String RESTORE = "restore-backup";
  private static final Actor RESTORING = Actor.system("restore");

  private Backup() {}

  /**
   * Writes a database as it is now to a new file, also while a service uses it. The copy holds
   * everything that was acknowledged before and no half of anything; its file is there only once it
   * proved sound and its log holds.
   *
   * @param target a file that is not there yet, in a folder that is
   * @return what checking the copy's log came to; it holds
   * @throws StoreProblem when the target is there or cannot be written, or the copy is not sound
   */
  public static Verification take(Path database, Path target) {
    requireFile(database);
    requireFolder(target);
    refuseThere(target);
    FileInUse use = Database.use(database, database);
    try (use;
        PartialFile partial = PartialFile.beside(target)) {
      vacuum(database, partial.path(), target);
      Verification log;
      try (Sound copy = Sound.open(partial.path(), database, Clock.systemUTC())) {
        log = copy.log();
      }
      refuseThere(target);
      partial.becomeNew(target);
      return log;
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
  }

  /**
   * Puts a backup in the place of a database, or where there is none yet. The backup itself stays
   * as it is; a database that was there is gone afterwards. Nothing is changed unless all holds.
   *
   * <p>Nobody gets in by it who was shut out since: every token and session ends, and an account
   * that is disabled in the database that was there is so afterwards.
   *
   * @param backup a file that {@link #take} wrote, by this version or an earlier one
   * @param database a database that nobody uses
   * @return what checking the backup's log came to; it holds
   * @throws StoreProblem when the backup is damaged, of another program or of a newer version, when
   *     its log does not hold, or while the database is in use
   */
  public static Verification restore(Path backup, Path database) {
    return restore(backup, database, Clock.systemUTC());
  }

  /** The same with the clock that dates the restoring in the log. */
  public static Verification restore(Path backup, Path database, Clock clock) {
    requireFile(backup);
    requireFolder(database);
    try {
      Path place = Files.exists(database) ? database.toRealPath() : database;
      if (backup.toRealPath().equals(place)) {
        throw new StoreProblem("`" + backup + "` cannot be restored over itself.");
      }
      return replace(backup, place, database, clock);
    } catch (IOException e) {
      throw cannotWrite(database, e);
    }
  }

  private static Verification replace(Path backup, Path place, Path named, Clock clock)
      throws IOException {
    FileInUse alone =
        FileInUse.alone(place, named)
            .orElseThrow(
                () ->
                    new StoreProblem(
                        "`" + named + "` is in use: stop the service first, then restore."));
    try (alone;
        PartialFile partial = PartialFile.beside(place)) {
      refuseForeign(place, named);
      copyStill(backup, partial);
      Verification log;
      try (Sound copy = Sound.open(partial.path(), backup, clock)) {
        log = copy.log();
        enter(copy);
        copy.store().accounts().shutOut(disabled(place), RESTORING);
      }
      settle(place);
      partial.replace(place);
      return log;
    }
  }

  /** What is damaged may be replaced, what is sound and another program's may not. */
  private static void refuseForeign(Path place, Path named) {
    if (Files.exists(place)) {
      try {
        Database.plain(place).useHandle(handle -> Migrations.refuseForeign(named, handle));
      } catch (JdbiException e) {
        // So little of it is left that nobody can tell whose it was.
        return;
      }
    }
  }

  /** A database that somebody uses cannot be read as bytes; one made by {@link #take} is never. */
  private static void copyStill(Path backup, PartialFile partial) throws IOException {
    if (!Files.exists(FileInUse.lockFile(backup))) {
      partial.copyFrom(backup);
      return;
    }
    FileInUse still =
        FileInUse.alone(backup, backup)
            .orElseThrow(
                () ->
                    new StoreProblem(
                        "`" + backup + "` is in use: make a backup of it, then restore that."));
    try (still) {
      partial.copyFrom(backup);
    }
  }

  private static void vacuum(Path database, Path copy, Path target) {
    try {
      Database.plain(database)
          .useHandle(
              handle -> {
                requireOurs(handle, database);
                handle.execute("VACUUM INTO ?", copy.toAbsolutePath().toString());
              });
    } catch (JdbiException e) {
      throw Faults.inWords(Faults.isOfReading(e) ? database : target, e);
    }
  }

  /**
   * A copy that proved sound.
   *
   * @param log what checking its log came to
   */
  private record Sound(Store store, Verification log) implements AutoCloseable {
    static Sound open(Path copy, Path named, Clock clock) {
      try {
        Database.plain(copy).useHandle(handle -> requireWhole(handle, named));
      } catch (JdbiException e) {
        throw Faults.inWords(named, e);
      }
      Store store = Store.open(copy, named, clock);
      try {
        Verification log = store.audit().verify();
        requireLog(log, named);
        return new Sound(store, log);
      } catch (RuntimeException e) {
        store.close();
        throw e;
      }
    }

    @Override
    public void close() {
      store.close();
    }
  }

  private static void requireWhole(Handle handle, Path named) {
    requireOurs(handle, named);
    List<String> problems = Integrity.problems(handle);
    if (!problems.isEmpty()) {
      throw new StoreProblem("`" + named + "` is damaged: " + problems.get(0) + more(problems));
    }
  }

  private static void requireOurs(Handle handle, Path named) {
    int program = handle.createQuery("PRAGMA application_id").mapTo(int.class).one();
    if (program != Migrations.MUSTER) {
      throw new StoreProblem("`" + named + "` is not a database of Muster's.");
    }
  }

  private static void requireLog(Verification verification, Path named) {
    List<String> problems = verification.problems();
    if (!problems.isEmpty()) {
      throw new StoreProblem(
          "The log of `" + named + "` does not hold: " + problems.get(0) + more(problems));
    }
  }

  private static String more(List<String> problems) {
    return problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
  }

  /** So that the log tells that what came after the backup is gone. */
  private static void enter(Sound copy) {
    String head = copy.log().head();
    copy.store().audit().append(RESTORING, RESTORE, "database", "", head);
  }

  /** The accounts that are disabled in a database, as far as it can be read. */
  private static List<String> disabled(Path place) {
    if (!Files.exists(place)) {
      return List.of();
    }
    try {
      return Database.plain(place)
          .withHandle(
              handle ->
                  handle
                      .createQuery("SELECT account FROM account WHERE disabled_at IS NOT NULL")
                      .mapTo(String.class)
                      .list());
    } catch (JdbiException e) {
      // Damaged, or older than accounts.
      return List.of();
    }
  }

  /**
   * Leaves nothing beside the old database that SQLite would take for the new one's. What was still
   * beside it goes into it first: should the machine stop before the move, it is whole.
   */
  private static void settle(Path database) throws IOException {
    if (Files.exists(database) && Files.exists(PartialFile.sibling(database, "-wal"))) {
      try {
        Database.plain(database)
            .useHandle(handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
      } catch (JdbiException e) {
        // Too damaged to be settled, which may be why another one takes its place.
        PartialFile.removeSidecars(database);
      }
    }
    PartialFile.removeSidecars(database);
  }

  private static void requireFile(Path database) {
    if (!Files.isRegularFile(database)) {
      throw new StoreProblem("There is no database `" + database + "`.");
    }
  }

  private static void requireFolder(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target) || folder == null) {
      throw new StoreProblem("`" + target + "` is a folder, not a database.");
    }
    if (!Files.isDirectory(folder)) {
      throw new StoreProblem("The folder `" + folder + "` does not exist.");
    }
  }

  private static void refuseThere(Path target) {
    if (Files.exists(target)) {
      throw new StoreProblem("`" + target + "` is there already; take another name.");
    }
  }

  private static StoreProblem cannotWrite(Path target, IOException e) {
    return new StoreProblem("`" + target + "` cannot be written.", e);
  }
}
