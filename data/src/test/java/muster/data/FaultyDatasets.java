package muster.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The corpus of datasets with one fault each. A folder holds the files that differ from the valid
 * {@code base}, and {@code expected.yaml}: the files to leave out, and what must be said.
 */
final class FaultyDatasets {
  private static final Path ROOT = root();

  private FaultyDatasets() {}

  /** A dataset with what must be said of it; texts are pieces of what is said. */
  record FaultyDataset(String name, Map<String, byte[]> files, List<DataProblem> problems) {
    @Override
    public String toString() {
      return name.replace('-', ' ');
    }
  }

  /** The files of the valid dataset, for tests to change. */
  static Map<String, byte[]> base() {
    return DatasetFolder.read(ROOT.resolve("base"));
  }

  static Stream<FaultyDataset> list() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(f -> !f.endsWith("base"))
          .sorted()
          .map(FaultyDatasets::load)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FaultyDataset load(String name) {
    return load(ROOT.resolve(name));
  }

  private static FaultyDataset load(Path folder) {
    Map<?, ?> expected = (Map<?, ?>) yaml(folder.resolve("expected.yaml"));
    Map<String, byte[]> files = new TreeMap<>(base());
    if (expected.get("without") instanceof List<?> without) {
      without.forEach(files::remove);
    }
    files.putAll(DatasetFolder.read(folder));
    List<DataProblem> problems =
        ((List<?>) expected.get("problems")).stream().map(p -> problem((Map<?, ?>) p)).toList();
    return new FaultyDataset(folder.getFileName().toString(), files, problems);
  }

  private static DataProblem problem(Map<?, ?> p) {
    return new DataProblem(
        (String) p.get("file"),
        (Integer) p.get("row"),
        (String) p.get("column"),
        (String) p.get("found"),
        (String) p.get("expected"),
        (String) p.get("help"));
  }

  private static Object yaml(Path file) {
    try {
      return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    try {
      return Path.of(FaultyDatasets.class.getResource("/faulty/base/round.csv").toURI())
          .getParent()
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
