package muster.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import muster.engine.InvalidRules;
import muster.engine.RuleFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A folder of rules")
class RuleFolderTest {
  @TempDir private Path folder;

  private void file(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "text of " + path + "\r\n");
  }

  @Test
  void yields_rules_examples_parameters_and_tables_by_path() throws IOException {
    file("risk/band.drl");
    file("risk/band.examples.yaml");
    file("parameters/stale-after.yaml");
    file("tables/bands.csv");

    assertThat(RuleFolder.read(folder))
        .extracting(RuleFile::path)
        .containsExactly(
            "parameters/stale-after.yaml",
            "risk/band.drl",
            "risk/band.examples.yaml",
            "tables/bands.csv");
    assertThat(RuleFolder.read(folder).get(0).text())
        .isEqualTo("text of parameters/stale-after.yaml\n");
  }

  @Test
  void takes_no_more_files_or_megabytes_than_a_rule_book_has(@TempDir Path other)
      throws IOException {
    for (int i = 0; i <= 5_000; i++) {
      Files.createFile(other.resolve("a" + i + ".csv"));
    }
    assertThatThrownBy(() -> RuleFolder.read(other))
        .isInstanceOf(InvalidRules.class)
        .hasMessageContaining("at most 5000 files and 32 MB");

    byte[] large = new byte[1024 * 1024];
    java.util.Arrays.fill(large, (byte) 'x');
    for (int i = 0; i <= 32; i++) {
      Files.write(folder.resolve("a" + i + ".csv"), large);
    }
    assertThatThrownBy(() -> RuleFolder.read(folder))
        .isInstanceOf(InvalidRules.class)
        .hasMessageContaining("at most 5000 files and 32 MB");
  }

  @Test
  void leaves_aside_prose_templates_sources_builds_and_hidden_files() throws IOException {
    file("README.md");
    file("pom.xml");
    file("templates/rule.drl");
    file("src/test/resources/a.yaml");
    file("target/classes/risk/band.drl");
    file(".git/a.csv");
    file("risk/.band.drl");

    assertThat(RuleFolder.read(folder)).isEmpty();
  }

  @Test
  void keeps_what_lies_in_a_folder_that_is_no_stage_for_the_rule_book_to_refuse()
      throws IOException {
    file("rsik/band.drl");

    assertThat(RuleFolder.read(folder)).extracting(RuleFile::path).containsExactly("rsik/band.drl");
  }

  @Test
  void must_be_there_and_be_a_folder() throws IOException {
    file("a.csv");

    assertThatThrownBy(() -> RuleFolder.read(folder.resolve("nowhere")))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> RuleFolder.read(folder.resolve("a.csv")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void holds_the_same_as_what_this_program_ships_with() {
    assertThat(ShippedRules.files()).isEqualTo(RuleFolder.read(Path.of("..", "rules")));
  }
}
