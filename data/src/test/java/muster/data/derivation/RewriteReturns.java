package muster.data.derivation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rewrites {@code threats.csv} and {@code capabilities.csv} of the East Midlands dataset after an
 * edit of the inputs in {@code data/derivation}.
 */
public final class RewriteReturns {

  private RewriteReturns() {}

  /**
   * Derives and writes both files.
   *
   * @param arguments optionally the {@code data} folder; without it, the one at or below the
   *     current folder
   */
  public static void main(String[] arguments) throws IOException {
    Path data = arguments.length > 0 ? Path.of(arguments[0]) : dataFolder();
    Inputs inputs = Inputs.read(data);
    write(data, "threats.csv", ThreatRows.derive(inputs));
    write(data, "capabilities.csv", CapabilityRows.derive(inputs));
  }

  /** The {@code data} folder, from the repository's root or from the folder itself. */
  static Path dataFolder() {
    Path here = Path.of("");
    return Files.isDirectory(here.resolve("derivation")) ? here : here.resolve("data");
  }

  private static void write(Path data, String name, Table table) throws IOException {
    Path file = data.resolve("east-midlands").resolve(name);
    Files.writeString(file, table.toCsv(), StandardCharsets.UTF_8);
  }
}
