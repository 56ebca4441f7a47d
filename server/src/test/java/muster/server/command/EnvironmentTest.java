package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Locale, time zone and default charset")
class EnvironmentTest {
  private static final List<String> ELSEWHERE =
      List.of(
          "-Duser.language=tr",
          "-Duser.country=TR",
          "-Duser.timezone=Asia/Kolkata",
          "-Dfile.encoding=ISO-8859-1",
          "-Dstdout.encoding=ISO-8859-1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess ../data/east-midlands --format json",
        "assess ../data/east-midlands --format csv",
        "assess ../data/east-midlands",
        "explain ../data/east-midlands risk/derbyshire/hi-tech-crime",
        "demo",
        "rules"
      })
  void change_no_byte(String line) throws IOException, InterruptedException {
    Object[] args = line.split(" ", -1);

    byte[] here = Run.of(args).out().getBytes(StandardCharsets.UTF_8);
    byte[] elsewhere = Child.output(ELSEWHERE, args);

    assertThat(here).isNotEmpty();
    assertThat(elsewhere).isEqualTo(here);
  }
}
