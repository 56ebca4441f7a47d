package muster.data;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which of the files that somebody gives are which of the format. */
final class FileNames {
  private FileNames() {}

  /**
   * The files by their name in the format. Unknown names are reported. A misspelt one is taken for
   * the file it resembles, so that its rows are checked as well.
   */
  static <T> Map<String, T> recognise(Map<String, T> files, Report report) {
    Map<String, T> recognised = new TreeMap<>();
    Set<String> known = new HashSet<>(Format.fileNames());
    files.forEach(
        (name, content) -> {
          if (known.contains(name)) {
            recognised.put(name, content);
          }
        });
    new TreeMap<>(files)
        .forEach(
            (name, content) -> {
              if (!known.contains(name)) {
                report.file(
                    name,
                    name,
                    "one of the files of a dataset: " + String.join(", ", Format.fileNames()),
                    findNearest(name).map(Fault::didYouMean).orElse(""));
                findNearest(name).ifPresent(meant -> recognised.putIfAbsent(meant, content));
              }
            });
    return recognised;
  }

  /** By what stands before the dot: the same ending makes no two names alike. */
  private static Optional<String> findNearest(String name) {
    List<String> stems = Format.fileNames().stream().map(FileNames::stem).toList();
    return Fault.findNearest(stem(name), stems).map(stem -> stem + ".csv");
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Reports the files without which there is no dataset. */
  static void demandRequired(Set<String> present, Report report) {
    Format.files().stream()
        .filter(FileFormat::required)
        .filter(file -> !present.contains(file.name()))
        .forEach(file -> report.file(file.name(), "", "a file of this name", file.description()));
  }
}
