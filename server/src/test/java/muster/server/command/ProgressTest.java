package muster.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Progress")
class ProgressTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private void work(boolean terminal, long milliseconds) {
    Console console = Run.console(out, err, terminal, false);
    String done =
        Progress.during(
            console,
            "assessing",
            () -> {
              long end = System.nanoTime() + milliseconds * 1_000_000;
              while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
              }
              return "done";
            });
    assertThat(done).isEqualTo("done");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void is_shown_at_a_terminal_after_two_seconds_and_cleared() {
    work(true, 2_500);

    assertThat(err.toString(UTF_8)).contains("assessing… 2 s").endsWith("\r\u001B[K");
  }

  @Test
  void is_not_shown_for_quick_work() {
    work(true, 50);

    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void is_not_shown_where_nobody_watches() {
    work(false, 2_100);

    assertThat(err.toString(UTF_8)).isEmpty();
  }
}
