package muster.data.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says that a database is in use: by any number who read and write it, or by the one who replaces
 * its file. The operating system keeps it, on a file beside the database that is never deleted, and
 * forgets it when the program ends, however it ends.
 *
 * <p>SQLite's own locks cannot say it: they are on the very file that a restore replaces.
 */
final class FileInUse implements AutoCloseable {
  private static final Set<OpenOption> OPEN =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  /** The operating system counts by program, so those of this one are counted here. */
  private static final Map<Path, Held> HELD = new HashMap<>();

  private final Path path;
  private boolean closed;

  private FileInUse(Path path) {
    this.path = path;
  }

  /** The file beside the database that is locked. */
  static Path lockFile(Path database) {
    return database.resolveSibling(database.getFileName() + ".lock");
  }

  /**
   * Uses the database beside others.
   *
   * @param named what a refusal calls it
   * @throws StoreProblem while its file is being replaced
   */
  static FileInUse share(Path database, Path named) {
    return take(database, named, true)
        .orElseThrow(() -> new StoreProblem("`" + named + "` is being restored; try again."));
  }

  /** Keeps everybody else away; empty when somebody uses it. */
  static Optional<FileInUse> alone(Path database, Path named) {
    return take(database, named, false);
  }

  private static Optional<FileInUse> take(Path database, Path named, boolean shared) {
    try {
      Path path = lockFile(real(database));
      synchronized (HELD) {
        Held held = HELD.get(path);
        if (held == null) {
          return lock(path, shared);
        }
        if (!shared || !held.lock.isShared()) {
          return Optional.empty();
        }
        held.holders++;
        return Optional.of(new FileInUse(path));
      }
    } catch (IOException e) {
      throw new StoreProblem("`" + named + "` cannot be opened for writing.", e);
    }
  }

  private static Path real(Path database) throws IOException {
    if (Files.exists(database)) {
      return database.toRealPath();
    }
    Path absolute = database.toAbsolutePath();
    return absolute.getParent().toRealPath().resolve(absolute.getFileName());
  }

  private static Optional<FileInUse> lock(Path path, boolean shared) throws IOException {
    FileChannel channel = FileChannel.open(path, OPEN, ownerOnly(path));
    FileLock lock;
    try {
      lock = channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    HELD.put(path, new Held(channel, lock));
    return Optional.of(new FileInUse(path));
  }

  static FileAttribute<?>[] ownerOnly(Path path) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() {
    synchronized (HELD) {
      if (closed) {
        return;
      }
      closed = true;
      Held held = HELD.get(path);
      held.holders--;
      if (held.holders == 0) {
        HELD.remove(path);
        try {
          held.channel.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static final class Held {
    private final FileChannel channel;
    private final FileLock lock;
    private int holders = 1;

    private Held(FileChannel channel, FileLock lock) {
      this.channel = channel;
      this.lock = lock;
    }
  }
}
