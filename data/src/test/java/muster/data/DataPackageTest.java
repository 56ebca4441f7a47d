package muster.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

@DisplayName(
    "The descriptions beside the shipped datasets name every file and column, and no other")
class DataPackageTest {
  @ParameterizedTest
  @ValueSource(strings = {"east-midlands", "bch-2013"})
  void describesEveryFileAndColumn(String folder) throws IOException {
    Map<String, List<String>> shipped = new TreeMap<>();
    for (String file : DatasetFolder.read(Path.of(folder)).keySet()) {
      String header = Files.readAllLines(Path.of(folder, file)).get(0);
      shipped.put(file, List.of(header.split(",", -1)));
    }

    assertThat(described(folder)).isEqualTo(shipped);
  }

  /** The columns that {@code datapackage.json} describes, by file; JSON is YAML too. */
  private static Map<String, List<String>> described(String folder) throws IOException {
    Map<?, ?> json =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of(folder, "datapackage.json")));
    Map<String, List<String>> columns = new TreeMap<>();
    for (Object resource : (List<?>) json.get("resources")) {
      Map<?, ?> described = (Map<?, ?>) resource;
      List<?> fields = (List<?>) ((Map<?, ?>) described.get("schema")).get("fields");
      columns.put(
          (String) described.get("path"),
          fields.stream().map(field -> (String) ((Map<?, ?>) field).get("name")).toList());
    }
    return columns;
  }
}
