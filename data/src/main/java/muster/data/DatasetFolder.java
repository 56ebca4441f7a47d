package muster.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A dataset as a folder of CSV files. */
public final class DatasetFolder {
  private DatasetFolder() {}

  /**
   * The CSV files of a folder. What is not called {@code .csv} is none of its business.
   *
   * @return bytes by file name; of a file that is too large, as many as show that it is
   * @throws InvalidDataset when there is no such folder, or something called {@code .csv} is no
   *     file or cannot be read
   */
  public static Map<String, byte[]> read(Path folder) {
    Report report = new Report();
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : list(folder, report)) {
      String name = file.getFileName().toString();
      if (!Files.isRegularFile(file)) {
        report.file(name, kind(file), "a file", "put the file in its place, or take it out");
        continue;
      }
      try (InputStream in = Files.newInputStream(file)) {
        files.put(name, in.readNBytes(FileText.LARGEST + 1));
      } catch (IOException unreadable) {
        report.file(name, "", "a file that can be read", "look at who may read it");
      }
    }
    report.throwIfAny();
    return files;
  }

  private static String kind(Path entry) {
    if (Files.isDirectory(entry)) {
      return "a folder";
    }
    return Files.exists(entry) ? "a device or a pipe" : "a broken link";
  }

  private static List<Path> list(Path folder, Report report) {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        return entries.filter(DatasetFolder::isCsv).toList();
      } catch (IOException unreadable) {
        report.file(folder.toString(), "", "a folder that can be read", "look at who may read it");
        return List.of();
      }
    }
    boolean exists = Files.exists(folder);
    report.file(
        folder.toString(),
        exists ? "a file" : "",
        "a folder that holds the files of a dataset",
        exists ? "give the folder that the file is in" : helpForAbsent(folder));
    return List.of();
  }

  /** Where the way to it is barred, nobody can tell that it is not there. */
  private static String helpForAbsent(Path folder) {
    return Files.notExists(folder)
        ? "there is no such folder"
        : "it cannot be reached: look at who may read the folders above it";
  }

  private static boolean isCsv(Path entry) {
    return entry.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }
}
