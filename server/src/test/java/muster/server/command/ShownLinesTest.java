package muster.server.command;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a page shows is held against every line that is printed")
class ShownLinesTest {
  private static final String PRINTED = "a\nb\n\nc\nd\n";

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb\n\nc\nd", "…", "…\nb\n\nc\n…", "a\n…\nd", "…\nc\nd", "a\nb\n…\nd\n"})
  void right(String shown) {
    assertThatNoException().isThrownBy(() -> ShownLines.assertShown(PRINTED, shown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "b\n\nc\nd",
        "a\nb\nc\nd",
        "…\na\nc\n…",
        "…\nc\n…\na\n…",
        "b\n…",
        "…\nc",
        "a\n…\nx\n…",
        "a\nb\n\nc\n…\nc\nd",
        ""
      })
  void wrong(String shown) {
    assertThatThrownBy(() -> ShownLines.assertShown(PRINTED, shown))
        .isInstanceOf(AssertionError.class);
  }
}
