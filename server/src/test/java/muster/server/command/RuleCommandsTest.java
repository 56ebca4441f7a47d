package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.server.files.RuleFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster check and ./muster rules")
class RuleCommandsTest {
  private static void copyRules(Path to) throws IOException {
    for (RuleFile file : RuleFolder.read(Run.RULES)) {
      Path copy = to.resolve(file.path());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, file.text());
    }
  }

  @Test
  void the_shipped_rules_have_no_problems() {
    Run run = Run.of("check");

    assertThat(run.out()).matches("\\d+ rules, \\d+ examples: no problems\\R");
    assertThat(run.code()).isZero();
  }

  @Test
  void a_folder_is_checked_like_the_shipped_rules() {
    assertThat(Run.of("check", Run.RULES)).isEqualTo(Run.of("check"));
  }

  @Test
  void problems_are_told_with_file_line_column_and_help_and_exit_code_1(@TempDir Path folder)
      throws IOException {
    copyRules(folder);
    Path rule = folder.resolve("flag").resolve("below-minimum.drl");
    Files.writeString(
        rule, Files.readString(rule).replace("below-minimum\"));", "bellow-minimum\"));"));

    Run run = Run.of("check", folder);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("flag/below-minimum\\.drl:\\d+(:\\d+)?: ")
        .contains("`bellow-minimum`", "`below-minimum`", "problem");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_rule_file_that_is_not_utf8_is_a_problem_like_any_other(@TempDir Path folder)
      throws IOException {
    copyRules(folder);
    Files.write(folder.resolve("tables").resolve("bands.csv"), new byte[] {'a', (byte) 0xE9});

    Run run = Run.of("check", folder);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("tables/bands.csv:1:1: the file is not UTF-8");
  }

  @Test
  void the_index_lists_every_rule_parameter_and_table() {
    RuleBook book = RuleBook.read(RuleFolder.read(Run.RULES));

    Run run = Run.of("rules");

    assertThat(run.code()).isZero();
    assertThat(book.rules())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(run.out()).contains(rule.name()));
    assertThat(book.parameters())
        .isNotEmpty()
        .allSatisfy(parameter -> assertThat(run.out()).contains(parameter.name()));
    assertThat(book.tables())
        .isNotEmpty()
        .allSatisfy(table -> assertThat(run.out()).contains(table.path(), table.title()));
  }
}
