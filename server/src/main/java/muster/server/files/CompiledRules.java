package muster.server.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import muster.engine.Assessor;
import muster.engine.RuleBook;

/**
 * Compiled rules kept on disk, so that an edited rule is compiled once. They lie in a folder that
 * only its user may enter; each is named by the hash of its rules and held against its checksum
 * before it is loaded, and loads under the same class loader as everything else.
 *
 * <p>It never fails: where it cannot be kept or trusted, rules are compiled.
 */
public final class CompiledRules {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(EnumSet.copyOf(OWNER_ONLY));
  private static final String ENDING = ".rules";
  private static final int MOST_ENTRIES = 20;
  private static final long LARGEST = 64L * 1024 * 1024;

  private final Path folder;

  /** In this folder, which is made when something is first kept. */
  public CompiledRules(Path folder) {
    this.folder = folder;
  }

  /** In the user's own cache folder, by the XDG base directory rules. */
  public static CompiledRules ofUser() {
    String set = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path caches =
        Path.of(set).isAbsolute()
            ? Path.of(set)
            : Path.of(System.getProperty("user.home"), ".cache");
    return new CompiledRules(caches.resolve("muster").resolve("rules"));
  }

  /**
   * The compiled rules of this hash, if they are here and whole.
   *
   * @param codeHash as {@link RuleBook#codeHash()} gives it
   */
  public Optional<byte[]> find(String codeHash) {
    Path entry = entry(codeHash);
    try {
      if (!isPrivate() || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      if (Files.size(entry) > LARGEST) {
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(entry)).filter(bytes -> Assessor.fits(codeHash, bytes));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Keeps compiled rules of this hash, whole or not at all; the oldest make room. */
  public void keep(String codeHash, byte[] compiled) {
    if (!Assessor.fits(codeHash, compiled)) {
      return;
    }
    try {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      if (isPrivate()) {
        Path part = Files.createTempFile(folder, "new", ".part");
        try {
          Files.write(part, compiled);
          Files.move(
              part,
              entry(codeHash),
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
        } finally {
          Files.deleteIfExists(part);
        }
        makeRoom();
      }
    } catch (IOException | UnsupportedOperationException notKept) {
      // A cache is a convenience: without it rules are compiled again.
      return;
    }
  }

  private Path entry(String codeHash) {
    return folder.resolve(codeHash + ENDING);
  }

  /** Whether the folder is this user's, and nobody else may look or write into it. */
  private boolean isPrivate() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      PosixFileAttributes about =
          Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return about.owner().getName().equals(System.getProperty("user.name"))
          && about.permissions().stream().noneMatch(OTHERS::contains);
    } catch (UnsupportedOperationException noSuchRights) {
      return false;
    }
  }

  private void makeRoom() throws IOException {
    List<Path> entries;
    try (Stream<Path> all = Files.list(folder)) {
      entries = all.filter(e -> e.toString().endsWith(ENDING)).toList();
    }
    for (Path entry :
        entries.stream()
            .sorted(Comparator.comparing(CompiledRules::changed).reversed())
            .skip(MOST_ENTRIES)
            .toList()) {
      Files.deleteIfExists(entry);
    }
  }

  /** Another process may take it away meanwhile. */
  private static java.nio.file.attribute.FileTime changed(Path entry) {
    try {
      return Files.getLastModifiedTime(entry);
    } catch (IOException gone) {
      return java.nio.file.attribute.FileTime.fromMillis(0);
    }
  }
}
