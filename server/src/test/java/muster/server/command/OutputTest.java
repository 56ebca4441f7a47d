package muster.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Output that cannot be written")
@Timeout(120)
class OutputTest {
  @ParameterizedTest
  @ValueSource(strings = {"assess ../data/east-midlands --format json", "rules", "--help"})
  @EnabledOnOs(OS.LINUX)
  void is_told_and_no_success(String line) throws IOException, InterruptedException {
    Process process =
        Child.command(List.of(), (Object[]) line.split(" ", -1))
            .redirectOutput(new File("/dev/full"))
            .start();

    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(err)
        .startsWith("muster: the output could not be written; ")
        .doesNotContain("Exception", "went wrong");
    assertThat(process.exitValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess ../data/east-midlands --format json", "rules"})
  void is_no_matter_where_the_reader_has_seen_enough(String line)
      throws IOException, InterruptedException {
    Process process = Child.command(List.of(), (Object[]) line.split(" ", -1)).start();
    process.getInputStream().close();

    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(err).isEmpty();
    assertThat(process.exitValue()).isZero();
  }
}
