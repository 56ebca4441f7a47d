package muster.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A failure")
class FailuresTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int handle(Throwable failure, boolean debug) {
    return new Failures(Run.console(out, err, false, debug)).handle(failure);
  }

  @Test
  void nobody_foresaw_is_one_sentence_and_a_way_to_see_more() {
    int code = handle(new IllegalStateException("inner words"), false);

    assertThat(code).isEqualTo(70);
    assertThat(err.toString(UTF_8))
        .contains("something went wrong", "MUSTER_DEBUG=1")
        .doesNotContain("inner words", "IllegalState", "\tat ");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void shows_its_details_to_whoever_asks_for_them() {
    handle(new IllegalStateException("inner words"), true);

    assertThat(err.toString(UTF_8)).contains("inner words", "\tat ");
  }

  @Test
  void of_memory_or_stack_is_told_like_any_other() {
    assertThat(handle(new StackOverflowError(), false)).isEqualTo(70);
  }

  @Test
  void to_read_a_file_names_the_file_and_not_the_library() {
    int code = handle(new UncheckedIOException(new AccessDeniedException("rules/a.drl")), false);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualToIgnoringNewLines("muster: no permission to read or write `rules/a.drl`");
  }

  @Test
  void of_the_disk_without_a_file_is_unforeseen() {
    assertThat(handle(new IOException("device"), false)).isEqualTo(70);
  }

  @Test
  void of_a_file_that_has_no_sentence_of_its_own_is_still_the_files() {
    int code = handle(new FileSystemException("out/x", null, "Inner words"), false);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualToIgnoringNewLines("muster: `out/x` cannot be read or written");
  }
}
