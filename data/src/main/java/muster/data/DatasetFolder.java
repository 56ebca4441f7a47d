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
   * The CSV files of a folder. Sub-folders and other kinds of files are none of its business.
   *
   * @return bytes by file name; of a file that is too large, as many as show that it is
   * @throws InvalidDataset when there is no such folder, or a file cannot be read
   */
  public static Map<String, byte[]> read(Path folder) {
    Report report = new Report();
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : list(folder, report)) {
      String name = file.getFileName().toString();
      try (InputStream in = Files.newInputStream(file)) {
        files.put(name, in.readNBytes(FileText.LARGEST + 1));
      } catch (IOException unreadable) {
        report.file(name, "", "a file that can be read", "look at who may read it");
      }
    }
    report.throwIfAny();
    return files;
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
        exists ? "give the folder that the file is in" : "there is no such folder");
    return List.of();
  }

  private static boolean isCsv(Path entry) {
    String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") && Files.isRegularFile(entry);
  }
}
