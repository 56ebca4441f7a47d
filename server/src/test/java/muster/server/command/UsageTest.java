package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad usage")
class UsageTest {
  static final List<Arguments> MISTAKES =
      List.of(
          mistake("", "no command was given", "--help"),
          mistake("asess", "unknown command `asess`", "did you mean `assess`?"),
          mistake("assess f --formt json", "unknown option `--formt`", "did you mean `--format`?"),
          mistake("assess f --rule=r", "unknown option `--rule=r`", "did you mean `--rules`?"),
          mistake("assess", "missing: FOLDER", "./muster assess --help"),
          mistake("explain f", "missing: ID", "./muster explain --help"),
          mistake("assess a b", "one argument too many: `b`", "./muster assess --help"),
          mistake("assess f --on 2010-02-30", "`2010-02-30` is not a date", "2010-02-22"),
          mistake("assess f --on yesterday", "`yesterday` is not a date", "2010-02-22"),
          mistake("assess f --format jsno", "`jsno` is none of text, json, csv", "`json`?"),
          mistake("assess f --format jsn", "`jsn` is none of text, json, csv", "`json`?"),
          mistake("assess f --format csv --table rsks", "`rsks` is none of risks", "`risks`?"),
          mistake("assess f --on +12345-01-01", "is not a date from 1900 to 2199", "--help"),
          mistake("assess f --on 1899-12-31", "is not a date from 1900 to 2199", "--help"),
          mistake("assess f --on 2200-01-01", "is not a date from 1900 to 2199", "--help"),
          mistake("assess f --format csv --table risk", "`risk` is none of risks", "`risks`?"),
          mistake("assess f --top 0", "`0` is not a whole number from 1", "--help"),
          mistake("assess f --top ten", "`ten` is not a whole number from 1", "--help"),
          mistake(
              "assess f --format json --table risks", "always the whole assessment", "`--table`"),
          mistake("assess f --format csv --alternatives 5", "goes with text only", "leave out"),
          mistake("assess f --alternatives -1", "`-1` is not a whole number from 0", "--help"),
          mistake("catalogue f --register", "`--register` goes with `--format csv`", "leave out"),
          mistake("catalogue f --format csv --register --psa 26", "no public service", "`--psa`"),
          mistake("assess f --out d", "`--out` goes with `--format csv`", "--format csv"),
          mistake("assess f --format csv --table risks --out d", "every table", "`--table`"),
          mistake("assess f --format json --top 3", "always the whole assessment", "`--top`"),
          mistake("serve --port 65536", "`65536` is not a port", "--help"),
          mistake("check no-such-folder", "there is no `no-such-folder`", "the folder you are in"),
          mistake("rules --rules no-such-folder", "there is no `no-such-folder`", "folder"),
          mistake("assess no-such-folder", "no-such-folder", "there is no such folder"));

  private static Arguments mistake(String line, String message, String help) {
    return Arguments.of(line, message, help);
  }

  @ParameterizedTest(name = "./muster {0}")
  @FieldSource("MISTAKES")
  void is_told_in_a_sentence_with_what_would_be_right(String line, String message, String help) {
    Run run = Run.of((Object[]) (line.isEmpty() ? new String[0] : line.split(" ", -1)));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message, help);
    assertThat(run.err()).doesNotContain("Exception", "java.", "picocli", "\tat ");
  }

  @Test
  void never_overwrites_a_dataset_with_tables(@TempDir Path folder) {
    assertThat(Run.of("template", folder).code()).isZero();

    Run run = Run.of("assess", Run.EAST_MIDLANDS, "--format", "csv", "--out", folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("holds a dataset");
    assertThat(folder.resolve("risks.csv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\0b"})
  void is_a_path_that_cannot_be_one(String path) {
    for (String[] line :
        List.of(
            new String[] {"assess", path},
            new String[] {"demo", "--db", path},
            new String[] {"rules", "--rules", path})) {
      Run run = Run.of((Object[]) line);

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .contains("path")
          .doesNotContain("Exception", "java.", "cannot convert", "went wrong");
    }
  }

  @Test
  void is_a_folder_for_tables_below_a_file_or_with_an_endless_name(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    for (Path out : List.of(file.resolve("x"), folder.resolve("n".repeat(300)))) {
      Run run = Run.of("assess", Run.EAST_MIDLANDS, "--format", "csv", "--out", out);

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).startsWith("muster: `" + folder).doesNotContain("went wrong");
    }
  }
}
