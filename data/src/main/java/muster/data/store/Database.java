package muster.data.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The database file: one connection that writes, one for each reading, both in transactions. */
final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 5_000;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path file;
  private final Jdbi readers;
  private final Handle writer;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile boolean closed;

  private Database(Path file, Jdbi readers, Handle writer) {
    this.file = file;
    this.readers = readers;
    this.writer = writer;
  }

  static Database open(Path file) {
    if (Files.isDirectory(file)) {
      throw new StoreProblem("`" + file + "` is a folder, not a database.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new StoreProblem("The folder `" + folder + "` for the database does not exist.");
    }
    createForOwnerOnly(file);
    SQLiteDataSource writing = source(file, TransactionMode.IMMEDIATE);
    try {
      Migrations.apply(file, writing);
      return new Database(
          file, Jdbi.create(source(file, TransactionMode.DEFERRED)), Jdbi.create(writing).open());
    } catch (JdbiException e) {
      throw Faults.inWords(file, e);
    }
  }

  /** Returns are sensitive. SQLite gives its other files the same permissions as this one. */
  private static void createForOwnerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix || Files.exists(file)) {
      return;
    }
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } catch (FileAlreadyExistsException madeMeanwhile) {
      return;
    } catch (IOException e) {
      throw new StoreProblem("`" + file + "` cannot be opened for writing.", e);
    }
  }

  /**
   * A source of connections. What each pragma is there for:
   *
   * <ul>
   *   <li>{@code journal_mode = WAL}: whoever reads keeps the snapshot it began with while another
   *       writes, and neither waits;
   *   <li>{@code synchronous = FULL}: a return that was acknowledged survives a power cut, which
   *       NORMAL does not promise under WAL;
   *   <li>{@code foreign_keys = ON}: SQLite leaves them off unless told for each connection;
   *   <li>{@code busy_timeout}: another program at the same file (a backup, a second command) is
   *       waited for, not failed on;
   *   <li>transactions that write begin {@code IMMEDIATE}: two programs then queue at the start,
   *       instead of one failing half-way on a stale snapshot.
   * </ul>
   */
  private static SQLiteDataSource source(Path file, TransactionMode transactions) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(transactions);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  /** Does the work on one snapshot. */
  <T> T read(Function<Handle, T> work) {
    requireOpen();
    try {
      return readers.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw Faults.inWords(file, e);
    }
  }

  /** Does the work as the only writer, and undoes all of it when it throws. */
  <T> T write(Function<Handle, T> work) {
    writing.lock();
    try {
      requireOpen();
      return writer.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw Faults.inWords(file, e);
    } finally {
      writing.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new StoreProblem("`" + file + "` was closed.");
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
      writer.close();
    } finally {
      writing.unlock();
    }
  }
}
