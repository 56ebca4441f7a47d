package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.RuleBook;
import muster.engine.RuleCheck;
import muster.server.files.RuleFolder;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster rules --copy")
class CopyRulesTest {
  @Test
  void gives_the_same_rule_book_and_its_guide(@TempDir Path folder) throws IOException {
    Path copy = folder.resolve("deep").resolve("my-rules");

    Run run = Run.of("rules", "--copy", copy);

    List<Path> files;
    try (Stream<Path> all = Files.walk(copy)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("`" + copy + "`: " + files.size() + " files", "./muster check " + copy);
    assertThat(files).hasSize(ShippedRules.files().size() + 1);
    assertThat(RuleBook.read(RuleFolder.read(copy)).hash())
        .isEqualTo(RuleBook.read(ShippedRules.files()).hash());
    assertThat(copy.resolve("README.md")).hasSameTextualContentAs(Run.RULES.resolve("README.md"));
    assertThat(RuleCheck.check(RuleFolder.read(copy), ShippedRules.compiled()).problems())
        .isEmpty();
  }

  @Test
  void copies_a_folder_of_ones_own(@TempDir Path folder) throws IOException {
    Path own = folder.resolve("own");
    Path copy = folder.resolve("copy");
    Run.of("rules", "--copy", own);
    Path flags = own.resolve("tables").resolve("flags.csv");
    Files.writeString(flags, Files.readString(flags) + "mine,of our own,2009-04-01,,ours\n");

    Run.of("rules", "--rules", own, "--copy", copy);

    assertThat(copy.resolve("tables").resolve("flags.csv")).hasSameTextualContentAs(flags);
  }

  @Test
  void leaves_a_folder_alone_that_has_something_in_it(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("mine"), "");

    Run run = Run.of("rules", "--copy", folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nothing was copied", "`" + folder + "`");
    try (Stream<Path> content = Files.list(folder)) {
      assertThat(content).containsExactly(folder.resolve("mine"));
    }
  }
}
