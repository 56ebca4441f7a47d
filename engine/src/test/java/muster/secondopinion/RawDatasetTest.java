package muster.secondopinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Raw dataset: cells to CSV and back")
class RawDatasetTest {

  @Test
  @DisplayName("quotes, commas and line ends in a cell come back as they went")
  void awkwardText(@TempDir Path folder) throws IOException {
    RawDataset data =
        new RawDataset(new TreeMap<>())
            .with(
                "indicators.csv",
                List.of(Map.of("indicator", "a", "value", "\"b\", c\r\nd", "source", "é;\n")));
    data.writeTo(folder);
    assertEquals(data, RawDataset.readFrom(folder));
  }

  @Test
  @DisplayName("a byte-order mark, LF, a missing last line end and empty lines are accepted")
  void tolerantReading(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("borders.csv"), "\uFEFFforce_b,force_a\nx,\"y\"\n\n\r\nz, \n,w");
    assertEquals(
        List.of(
            Map.of("force_b", "x", "force_a", "y"), Map.of("force_b", "z"), Map.of("force_a", "w")),
        RawDataset.readFrom(folder).rows("borders.csv"));
  }

  @Test
  @DisplayName("what is no dataset is refused")
  void refusals(@TempDir Path folder) throws IOException {
    for (String text :
        List.of("force_a,force_b\nx\n", "force_a,force_b\nx,\"y", "\"a\"b\n", "c\nd")) {
      Files.writeString(folder.resolve("borders.csv"), text);
      assertThrows(IllegalArgumentException.class, () -> RawDataset.readFrom(folder), text);
    }
    RawDataset data = new RawDataset(new TreeMap<>());
    assertThrows(IllegalArgumentException.class, () -> data.with("boarders.csv", List.of()));
  }
}
