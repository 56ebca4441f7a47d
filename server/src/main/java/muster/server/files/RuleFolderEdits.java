package muster.server.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muster.engine.RuleFile;

/** Writes files of a rule book into a folder: all of them, or none. */
public final class RuleFolderEdits {
  private RuleFolderEdits() {}

  /** Whether nothing is there, or a folder without anything in it. */
  public static boolean isFree(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds files, making folders that are missing.
   *
   * @throws UncheckedIOException when one of them is there already, or cannot be written
   */
  public static void add(Path folder, List<RuleFile> files) {
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (RuleFile file : files) {
        Path path = folder.resolve(file.path());
        if (Files.exists(path)) {
          throw new FileAlreadyExistsException(path.toString());
        }
      }
      for (RuleFile file : files) {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        made.push(path);
        write(path, file);
      }
    } catch (IOException e) {
      undo(e, () -> delete(made));
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Replaces files that are there. Each is written beside the old one first and then takes its
   * place in one step; where a step fails, the old ones are put back.
   *
   * @throws UncheckedIOException when one of them cannot be written
   */
  public static void replace(Path folder, List<RuleFile> files) {
    Map<Path, Path> waiting = new LinkedHashMap<>();
    Map<Path, Path> kept = new LinkedHashMap<>();
    List<Path> beside = new ArrayList<>();
    try {
      for (RuleFile file : files) {
        Path path = folder.resolve(file.path()).toRealPath();
        Path fresh = beside(path, ".new");
        Path old = beside(path, ".old");
        write(fresh, file);
        beside.add(fresh);
        waiting.put(fresh, path);
        Files.copy(path, old, StandardCopyOption.COPY_ATTRIBUTES);
        beside.add(old);
        kept.put(old, path);
      }
      for (Map.Entry<Path, Path> one : waiting.entrySet()) {
        Files.move(one.getKey(), one.getValue(), StandardCopyOption.ATOMIC_MOVE);
      }
      delete(kept.keySet());
    } catch (IOException e) {
      undo(e, () -> putBack(kept, beside));
      throw new UncheckedIOException(e);
    }
  }

  /** A hidden file, which is no part of a rule book. */
  private static Path beside(Path path, String ending) {
    return path.resolveSibling("." + path.getFileName() + ending);
  }

  private static void write(Path path, RuleFile file) throws IOException {
    Files.writeString(
        path,
        file.text(),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
  }

  private static void putBack(Map<Path, Path> kept, List<Path> beside) throws IOException {
    for (Map.Entry<Path, Path> one : kept.entrySet()) {
      if (Files.exists(one.getKey())) {
        Files.move(one.getKey(), one.getValue(), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    delete(beside);
  }

  private static void delete(Iterable<Path> paths) throws IOException {
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  /** Part of a failure's handling, whose own failure must not hide the first. */
  private interface Undoing {
    void run() throws IOException;
  }

  private static void undo(IOException failure, Undoing undoing) {
    try {
      undoing.run();
    } catch (IOException second) {
      failure.addSuppressed(second);
    }
  }
}
