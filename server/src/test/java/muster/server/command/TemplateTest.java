package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

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
}
