package muster.data.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A database in the making, beside the place it is for and for its owner only. Closing removes what
 * is left of it.
 */
final class PartialFile implements AutoCloseable {
  private final Path path;

  private PartialFile(Path path) {
    this.path = path;
  }

  static PartialFile beside(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    return new PartialFile(Files.createTempFile(folder, target.getFileName() + ".", ".partial"));
  }

  Path path() {
    return path;
  }

  /** Takes another database's bytes, with those that it has not moved into its file yet. */
  void copyFrom(Path database) throws IOException {
    copy(database, path);
    Path log = sibling(database, "-wal");
    if (Files.exists(log)) {
      copy(log, Files.createFile(sibling(path, "-wal"), FileInUse.ownerOnly(path)));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      Files.copy(from, out);
    }
  }

  /** Becomes the target, which must not be there. */
  void becomeNew(Path target) throws IOException {
    force();
    Files.move(path, target);
    forceFolder(target);
  }

  /** Becomes the target in one step, whatever is there. */
  void replace(Path target) throws IOException {
    force();
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(target);
  }

  private void force() throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void forceFolder(Path target) {
    try (FileChannel channel = FileChannel.open(target.toAbsolutePath().getParent())) {
      channel.force(true);
    } catch (IOException e) {
      // Not every system can do this to a folder, and the move is made all the same.
      return;
    }
  }

  /** Removes what SQLite may have left beside a database that nobody has open. */
  static void removeSidecars(Path database) throws IOException {
    for (String ending : List.of("-wal", "-shm", "-journal")) {
      Files.deleteIfExists(sibling(database, ending));
    }
  }

  static Path sibling(Path database, String ending) {
    return database.resolveSibling(database.getFileName() + ending);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
    removeSidecars(path);
    Files.deleteIfExists(FileInUse.lockFile(path));
  }
}
