package muster.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A folder is read for its CSV files")
class DatasetFolderTest {
  @TempDir Path folder;

  @Test
  @DisplayName("What is not called .csv is ignored")
  void readsCsvOnly() throws IOException {
    Files.writeString(folder.resolve("round.csv"), "round,as_at\n");
    Files.writeString(folder.resolve("Threats.CSV"), "");
    Files.writeString(folder.resolve("README.md"), "notes");
    Files.createDirectory(folder.resolve("archive"));
    Files.writeString(folder.resolve("archive/forces.csv"), "force,name\n");

    assertThat(DatasetFolder.read(folder)).containsOnlyKeys("Threats.CSV", "round.csv");
  }

  @Test
  @DisplayName("What is called .csv and is no file is reported, never passed over")
  void reportsWhatIsNoFile() throws IOException {
    Files.createDirectory(folder.resolve("borders.csv"));
    Files.createSymbolicLink(folder.resolve("events.csv"), folder.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("finance.csv"), Path.of("/dev/null"));

    assertThatThrownBy(() -> DatasetFolder.read(folder))
        .isInstanceOf(InvalidDataset.class)
        .hasMessageContaining("borders.csv: found `a folder`, expected a file")
        .hasMessageContaining("events.csv: found `a broken link`, expected a file")
        .hasMessageContaining("finance.csv: found `a device or a pipe`, expected a file");
    Files.delete(folder.resolve("finance.csv"));
  }

  @Test
  @DisplayName("A folder that cannot be reached is not said to be missing")
  void saysThatItCannotBeReached() throws IOException {
    Path circle = folder.resolve("circle");
    Files.createSymbolicLink(circle, circle);

    assertThatThrownBy(() -> DatasetFolder.read(circle.resolve("dataset")))
        .isInstanceOf(InvalidDataset.class)
        .hasMessageContaining("it cannot be reached");
  }

  @Test
  @DisplayName("A folder that is not there is said to be so")
  void saysThatThereIsNoFolder() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> DatasetFolder.read(missing))
        .isInstanceOf(InvalidDataset.class)
        .hasMessage(
            missing
                + ": expected a folder that holds the files of a dataset\n"
                + "  help: there is no such folder");
  }

  @Test
  @DisplayName("A file in place of a folder is said to be one")
  void saysThatItIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("round.csv"), "round\n");

    assertThatThrownBy(() -> DatasetFolder.read(file))
        .isInstanceOf(InvalidDataset.class)
        .hasMessageContaining("give the folder that the file is in");
  }

  @Test
  @DisplayName("Of an empty folder every required file is missed")
  void missesRequiredFiles() {
    assertThatThrownBy(() -> DatasetReader.read(DatasetFolder.read(folder), TestWords.WORDS))
        .isInstanceOfSatisfying(
            InvalidDataset.class,
            e ->
                assertThat(e.problems())
                    .extracting(DataProblem::file)
                    .containsExactly(
                        "capabilities.csv",
                        "forces.csv",
                        "round.csv",
                        "services.csv",
                        "threats.csv"));
  }
}
