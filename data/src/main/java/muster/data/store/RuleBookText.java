package muster.data.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import muster.engine.RuleFile;

/**
 * The one form in which the files of a rule book are kept: path and text of each, by path, in
 * {@link Parts}. The engine names a rule book by the hash of just these bytes.
 */
final class RuleBookText {
  private RuleBookText() {}

  static byte[] write(Collection<RuleFile> files) {
    List<String> parts = new ArrayList<>();
    files.stream()
        .sorted(Comparator.comparing(RuleFile::path))
        .forEach(
            file -> {
              parts.add(file.path());
              parts.add(file.text());
            });
    return Parts.write(parts);
  }

  static List<RuleFile> read(byte[] bytes) {
    Parts parts = Parts.read(bytes);
    List<RuleFile> files = new ArrayList<>();
    while (parts.hasNext()) {
      String path = parts.next();
      files.add(new RuleFile(path, parts.next()));
    }
    return files;
  }
}
