package muster.data.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
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
  private final Jdbi writers;
  private final ReentrantLock writing = new ReentrantLock();
  private final FileInUse use;
  private Handle writer;
  private int joined;
  private volatile boolean closed;

  private Database(Path file, Jdbi readers, Jdbi writers, FileInUse use) {
    this.file = file;
    this.readers = readers;
    this.writers = writers;
    this.writer = writers.open();
    this.use = use;
  }

  /**
   * Opens a database, making the file and bringing its tables up to date where needed.
   *
   * @param file where it lies
   * @param named what the sentences of a refusal call it
   */
  static Database open(Path file, Path named) {
    if (Files.isDirectory(file)) {
      throw new StoreProblem("`" + named + "` is a folder, not a database.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new StoreProblem("The folder `" + folder + "` for the database does not exist.");
    }
    createForOwnerOnly(file);
    FileInUse use = use(file, named);
    SQLiteDataSource writing = source(file, TransactionMode.IMMEDIATE);
    try {
      refuseForeign(file, named);
      Migrations.apply(named, writing);
      return new Database(
          named, Jdbi.create(source(file, TransactionMode.DEFERRED)), Jdbi.create(writing), use);
    } catch (JdbiException e) {
      use.close();
      throw Faults.inWords(named, e);
    } catch (RuntimeException e) {
      use.close();
      throw e;
    }
  }

  /**
   * Says that a database is in use, if it is one of ours.
   *
   * @throws StoreProblem when it is not, or while it is being restored
   */
  static FileInUse use(Path file, Path named) {
    if (!Files.exists(FileInUse.lockFile(file))) {
      // Nothing is to be left beside a file that is none of ours.
      refuseForeign(file, named);
    }
    return FileInUse.share(file, named);
  }

  private static void refuseForeign(Path file, Path named) {
    try {
      plain(file).useHandle(handle -> Migrations.refuseForeign(named, handle));
    } catch (JdbiException e) {
      throw Faults.inWords(named, e);
    }
  }

  /** Connections to a file as it is: nothing about it is made, migrated, switched or held. */
  static Jdbi plain(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    return Jdbi.create(source(file, config));
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
    return source(file, config);
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  /** Does the work on one snapshot; on a thread that is writing, on what it has written so far. */
  <T> T read(Function<Handle, T> work) {
    requireOpen();
    try {
      return writing.isHeldByCurrentThread()
          ? work.apply(writer)
          : readers.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw Faults.inWords(file, e);
    }
  }

  /**
   * Does the work as the only writer, and undoes all of it when it throws. On a thread that is
   * writing already the work joins the transaction: when it throws, its own part is undone at once,
   * and whoever began the transaction may go on without it.
   */
  <T> T write(Function<Handle, T> work) {
    if (writing.isHeldByCurrentThread()) {
      return join(work);
    }
    writing.lock();
    try {
      requireOpen();
      requireWriterInOrder();
      return writer.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw Faults.inWords(file, e);
    } finally {
      writing.unlock();
    }
  }

  private <T> T join(Function<Handle, T> work) {
    String savepoint = "joined_" + joined;
    joined++;
    try {
      writer.execute("SAVEPOINT " + savepoint);
      T result = work.apply(writer);
      writer.execute("RELEASE " + savepoint);
      return result;
    } catch (JdbiException e) {
      undo(savepoint, e);
      throw Faults.inWords(file, e);
    } catch (RuntimeException | Error e) {
      undo(savepoint, e);
      throw e;
    } finally {
      joined--;
    }
  }

  /**
   * A full disk can make SQLite end the whole transaction by itself. What were to follow would then
   * be stored statement by statement, so the connection is given up: nothing follows on it.
   */
  private void undo(String savepoint, Throwable reason) {
    try {
      writer.execute("ROLLBACK TO " + savepoint);
      writer.execute("RELEASE " + savepoint);
    } catch (JdbiException e) {
      reason.addSuppressed(e);
      giveUpWriter();
    }
  }

  private void requireWriterInOrder() {
    if (!isWriterInOrder()) {
      giveUpWriter();
      writer = writers.open();
    }
  }

  /** Between transactions the driver must not believe to be within one. */
  private boolean isWriterInOrder() {
    try {
      Connection connection = writer.getConnection();
      return !connection.isClosed() && connection.getAutoCommit();
    } catch (SQLException e) {
      return false;
    }
  }

  private void giveUpWriter() {
    try {
      writer.getConnection().close();
    } catch (SQLException e) {
      throw new StoreProblem("`" + file + "` could not be closed after a failure.", e);
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
      if (!closed) {
        closed = true;
        try (use) {
          writer.close();
        }
      }
    } finally {
      writing.unlock();
    }
  }
}
