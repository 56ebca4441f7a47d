package muster.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what is needed only for a while. */
final class ThrowAway {
  private ThrowAway() {}

  /** A new one, which only its owner may enter. */
  static Path folder() throws IOException {
    return Files.createTempDirectory("muster-demo");
  }

  /** Deletes it with everything in it. */
  static void remove(Path folder) {
    try {
      List<Path> all;
      try (Stream<Path> paths = Files.walk(folder)) {
        all = paths.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : all) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
