package muster.server.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** A folder on the class path, be it in a jar or not. */
final class ShippedFolder {
  private ShippedFolder() {}

  /** What {@code reading} makes of the folder, which is there only meanwhile. */
  static <T> T read(String name, Function<Path, T> reading) {
    URL folder = ShippedFolder.class.getClassLoader().getResource(name);
    if (folder == null) {
      throw new IllegalStateException("no " + name + " on the class path");
    }
    try {
      if (folder.openConnection() instanceof JarURLConnection jar) {
        Path file = Path.of(jar.getJarFileURL().toURI());
        try (FileSystem content = FileSystems.newFileSystem(file, Map.of())) {
          return reading.apply(content.getPath(name));
        }
      }
      return reading.apply(Path.of(folder.toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
