package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import muster.data.FileFormat;
import muster.data.Format;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster template")
class TemplateTest {
  @Test
  void writes_every_file_of_a_dataset(@TempDir Path folder) {
    Path round = folder.resolve("my-round");

    Run run = Run.of("template", round);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("./muster assess " + round);
    assertThat(Format.files())
        .extracting(FileFormat::name)
        .allSatisfy(name -> assertThat(round.resolve(name)).isNotEmptyFile());
  }

  @Test
  void overwrites_nothing(@TempDir Path folder) {
    Run.of("template", folder);

    Run run = Run.of("template", folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("round.csv", "threats.csv");
  }

  @Test
  void names_every_file_in_its_way_in_one_line(@TempDir Path folder) throws IOException {
    Run.of("template", folder);
    Files.delete(folder.resolve("events.csv"));

    Run run = Run.of("template", folder);

    assertThat(run.err()).doesNotContain("The dataset cannot be used", "events.csv");
    assertThat(run.err().lines().findFirst())
        .hasValueSatisfying(
            line -> assertThat(line).contains("round.csv", "threats.csv", "VALUES.md", " already"));
    assertThat(folder.resolve("events.csv")).doesNotExist();
  }

  @Test
  void says_when_the_folder_cannot_be_written_to(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    Run run = Run.of("template", file.resolve("x"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("`" + file.resolve("x") + "` cannot be written to")
        .doesNotContain("The dataset cannot be used");
  }
}
