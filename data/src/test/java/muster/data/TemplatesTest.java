package muster.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Blank files for somebody to fill in")
class TemplatesTest {
  @TempDir Path folder;

  @Test
  @DisplayName("Every file has its header row, which reads as a dataset without rows")
  void writesHeaders() throws IOException {
    Templates.write(folder.resolve("new"), TestWords.VOCABULARY);

    assertThat(SheetReader.read(DatasetFolder.read(folder.resolve("new"))))
        .hasSize(16)
        .allMatch(sheet -> sheet.rows().isEmpty());
    assertThat(Files.readString(folder.resolve("new/borders.csv")))
        .isEqualTo("force_a,force_b\r\n");
  }

  @Test
  @DisplayName("A page tells each column's meaning, need and allowed values")
  void describesValues() throws IOException {
    Templates.write(folder, TestWords.VOCABULARY);

    assertThat(Files.readString(folder.resolve("VALUES.md")))
        .contains("## threats.csv (required)\n", "## events.csv\n")
        .contains(
            "| `trend` | ★ | where the demand is going | one of: falling, rising, steady, surging |",
            "| `demand` | ☆ | incidents a year, or `demand_level` | a number from 0 to",
            "| `mandatory` |  | headings that must be met | a list joined by `;`, each element one"
                + " of: capability, capacity, connectivity, consistency |",
            "| `force` | ★ | the force | the id of a force in forces.csv |");
  }

  @Test
  @DisplayName("A file's columns are told row by row, for a sheet beside the blank ones")
  void describesColumns() {
    List<List<String>> guide = Templates.guide("threats.csv", TestWords.VOCABULARY);

    assertThat(guide)
        .hasSize(Format.findFile("threats.csv").orElseThrow().columns().size())
        .contains(
            List.of(
                "trend",
                "must be filled",
                "where the demand is going",
                "one of: falling, rising, steady, surging"));
    assertThat(guide.get(4).get(2)).isEqualTo("incidents a year, or `demand_level`");
  }

  @Test
  @DisplayName("Nothing is overwritten: what is there is named, and nothing is written")
  void overwritesNothing() throws IOException {
    Files.writeString(folder.resolve("threats.csv"), "mine");
    Files.writeString(folder.resolve("VALUES.md"), "mine");

    assertThatThrownBy(() -> Templates.write(folder, TestWords.VOCABULARY))
        .isInstanceOfSatisfying(
            InvalidDataset.class,
            e ->
                assertThat(e.problems())
                    .extracting(DataProblem::file)
                    .isEqualTo(List.of("VALUES.md", "threats.csv")));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2).allSatisfy(file -> assertThat(file).hasContent("mine"));
    }
  }

  @Test
  @DisplayName("A place that cannot be written to is said to be so")
  void saysWhereItCannotWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");

    assertThatThrownBy(() -> Templates.write(file.resolve("new"), TestWords.VOCABULARY))
        .isInstanceOf(InvalidDataset.class)
        .hasMessageContaining("a folder that can be written to");
  }
}
