package muster.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.RuleFile;

/** The files of a rule book in a folder. */
final class Rules {
  private Rules() {}

  static List<RuleFile> read(Path folder) throws IOException {
    List<RuleFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (name.matches("(?!src/|target/|templates/).+/.+\\.(drl|yaml|csv)")) {
          files.add(new RuleFile(name, Files.readString(path)));
        }
      }
    }
    return files;
  }
}
