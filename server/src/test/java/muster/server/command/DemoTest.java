package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster demo")
class DemoTest {
  @Test
  void prints_from_a_database_what_assess_prints_from_the_folder() {
    Run demo = Run.of("demo");

    assertThat(demo.err()).isEmpty();
    assertThat(demo.code()).isZero();
    assertThat(demo.out()).startsWith(Run.of("assess", Run.EAST_MIDLANDS).out());
  }

  @Test
  void ends_with_commands_that_work_from_a_fresh_clone() {
    String next = Run.of("demo").out();
    next = next.substring(next.indexOf("What to type next"));

    assertThat(next)
        .contains("./muster explain data/east-midlands risk/")
        .contains("./muster assess data/east-midlands --format json")
        .contains("./muster serve");
    String id = next.replaceAll("(?s).*explain data/east-midlands (\\S+).*", "$1");
    assertThat(Run.of("explain", Run.EAST_MIDLANDS, id).code()).isZero();
  }

  @Test
  void keeps_the_database_where_asked_to_and_overwrites_none(@TempDir Path folder) {
    Path file = folder.resolve("demo.db");

    assertThat(Run.of("demo", "--db", file).code()).isZero();
    assertThat(file).isNotEmptyFile();

    Run again = Run.of("demo", "--db", file);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("`" + file + "` is there already");
  }
}
