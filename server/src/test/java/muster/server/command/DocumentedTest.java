package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

@DisplayName("The README")
class DocumentedTest {
  private static final Path README = Path.of("..", "README.md");

  /** Every command, and every option of every command but help and version. */
  static Stream<String> words() {
    CommandLine all =
        Commands.commandLine(
            Run.console(new ByteArrayOutputStream(), new ByteArrayOutputStream(), false, false));
    Stream<String> commands = all.getSubcommands().keySet().stream().map(c -> "./muster " + c);
    Stream<String> options =
        all.getSubcommands().values().stream()
            .flatMap(command -> command.getCommandSpec().options().stream())
            .filter(option -> !option.versionHelp() && !option.usageHelp())
            .map(OptionSpec::longestName);
    return Stream.concat(commands, options).distinct();
  }

  @ParameterizedTest
  @MethodSource("words")
  void names_every_command_and_option(String word) throws IOException {
    assertThat(Files.readString(README)).contains(word);
  }
}
