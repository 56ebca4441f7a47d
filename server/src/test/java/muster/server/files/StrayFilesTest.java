package muster.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import muster.engine.RuleProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file that a rule book leaves aside is told")
class StrayFilesTest {
  @TempDir private Path folder;

  private List<RuleProblem> with(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "anything");
    return StrayFiles.in(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "flag/stale-copy.drl.txt, name it `stale-copy.drl`",
    "flag/stale.examples.yml, name it `stale.examples.yaml`",
    "flag/stale, name it `stale.drl`",
    "flag/stale.drl~, name it `stale.drl`",
    "parameters/thin-cover.yml, name it `thin-cover.yaml`",
    "tables/bands.xlsx, tables import",
    "tables/bands.txt, name it `bands.csv`",
    "flags/new.txt, did you mean the folder `flag`?",
    "notes/plan.docx, the folders of its stages",
    "todo.txt, the folders of its stages",
    "target/bands.csv.old, the folders of its stages",
    "templates/stale.drl, the folder of its stage"
  })
  void told(String path, String help) throws IOException {
    assertThat(with(path))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.path()).isEqualTo(path);
              assertThat(note.message()).contains("no part of the rule book");
              assertThat(note.help()).contains(help);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "CHANGELOG.md",
        "tables/README.txt",
        ".git/config",
        "flag/.stale.drl.swp",
        "flag/stale.drl",
        "templates/flag.drl",
        "templates/flag.examples.yaml"
      })
  void notTold(String path) throws IOException {
    assertThat(with(path)).isEmpty();
  }

  @Test
  @DisplayName("the shipped folder has none, and what builds it is not told")
  void shipped() throws IOException {
    assertThat(ShippedRules.strays()).isEmpty();
    Files.createFile(folder.resolve("pom.xml"));
    assertThat(with("src/test/Some.java")).isEmpty();
    assertThat(with("flag/stale.txt")).hasSize(1);
  }

  @Test
  @DisplayName("no more are told than anybody reads, and how many there are besides")
  void many() throws IOException {
    for (int i = 0; i < 30; i++) {
      with("flag/a" + i + ".txt");
    }
    assertThat(StrayFiles.in(folder)).hasSize(21);
    assertThat(StrayFiles.in(folder).get(20).message()).isEqualTo("10 more files are left aside");
  }
}
