package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The README shows what the commands really print")
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("```console\\n\\$ \\./muster ([^\\n]+)\\n(.*?)```", Pattern.DOTALL);

  /** A command of the README with the lines shown below it; … stands for lines left out. */
  record Shown(String command, String lines) {
    @Override
    public String toString() {
      return command;
    }
  }

  static Stream<Shown> commands() throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of("..", "README.md")))
        .results()
        .map(m -> new Shown(m.group(1), m.group(2)));
  }

  @ParameterizedTest(name = "./muster {0}")
  @MethodSource("commands")
  void whatIsShownIsPrinted(Shown shown) {
    Object[] words =
        Stream.of(shown.command().split(" ", -1))
            .map(w -> w.startsWith("data/") ? "../" + w : w)
            .map(w -> w.equals("rules") && shown.command().startsWith("check") ? "../rules" : w)
            .toArray();

    Run run = Run.of(words);

    assertThat(run.code()).isZero();
    ShownLines.assertShown(run.out(), shown.lines());
  }
}
