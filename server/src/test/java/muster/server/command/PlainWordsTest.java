package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R50: forces keep their identity; what they share is never called what it is not. */
@DisplayName("R50 No command speaks of a merger")
class PlainWordsTest {
  private static final String WORD = "merger";
  private static final Path BCH = Path.of("..", "data", "bch-2013");

  static Stream<List<Object>> commands() {
    return Stream.of(Run.EAST_MIDLANDS, BCH)
        .flatMap(
            folder ->
                Stream.<List<Object>>of(
                    List.of("assess", folder, "--alternatives", "99"),
                    List.of("assess", folder, "--format", "json"),
                    List.of("catalogue", folder),
                    List.of("catalogue", folder, "--format", "json"),
                    List.of("compare", folder, "--weights", "2009-12,2010-13", "--all"),
                    List.of(
                        "compare", folder, "--on", "2012-08-01,2014-08-01", "--format", "json")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void in_what_it_prints(List<Object> command) {
    assertThat(printed(command.toArray()).toLowerCase(Locale.ROOT)).doesNotContain(WORD);
  }

  @Test
  void in_its_tables_its_rules_its_help_and_what_it_explains(@TempDir Path folder)
      throws IOException {
    assertThat(
            Run.of("assess", Run.EAST_MIDLANDS, "--format", "csv", "--out", folder.resolve("t"))
                .code())
        .isZero();
    StringBuilder all = new StringBuilder(printed("rules")).append(printed("demo"));
    try (Stream<Path> tables = Files.list(folder.resolve("t"))) {
      for (Path table : tables.toList()) {
        all.append(Files.readString(table));
      }
    }
    HelpTest.commands().forEach(command -> all.append(printed(command, "--help")));
    all.append(printed("explain", Run.EAST_MIDLANDS, "service/hi-tech-crime"));
    all.append(printed("explain", BCH, "service/custody"));

    assertThat(all.toString().toLowerCase(Locale.ROOT)).doesNotContain(WORD);
  }

  /** What a command prints that does its work. */
  private static String printed(Object... command) {
    Run run = Run.of(command);

    assertThat(run.code()).as(Arrays.toString(command)).isZero();
    assertThat(run.out()).as(Arrays.toString(command)).isNotBlank();
    return run.out();
  }
}
