package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Help")
class HelpTest {
  static Stream<String> commands() {
    return Stream.of(
        "demo",
        "assess",
        "explain",
        "compare",
        "preview",
        "diff",
        "catalogue",
        "check",
        "rules",
        "new-rule",
        "tables",
        "template",
        "serve",
        "account",
        "backup",
        "restore",
        "verify-log");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void is_there_for_every_command_with_an_example(String command) {
    Run asked = Run.of(command, "--help");

    assertThat(asked.code()).isZero();
    assertThat(asked.out())
        .contains("Usage: muster " + command, "Examples:", "./muster " + command);
    assertThat(asked.err()).isEmpty();
    assertThat(Run.of("help", command)).isEqualTo(asked);
  }

  @Test
  void of_the_whole_names_every_command_and_the_exit_codes() {
    Run asked = Run.of("--help");

    assertThat(asked.code()).isZero();
    assertThat(commands()).allSatisfy(command -> assertThat(asked.out()).contains("  " + command));
    assertThat(asked.out()).contains("Exit codes: 0 fine");
  }

  @Test
  void tells_the_version() {
    assertThat(Run.of("--version").out()).matches("muster \\d+\\.\\d+\\.\\d+\\R");
  }
}
