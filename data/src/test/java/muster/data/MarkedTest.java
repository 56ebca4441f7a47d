package muster.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text that begins with a marking Muster may not hold is refused, and no other")
class MarkedTest {
  private static final Marked MARKED = new Marked(TestWords.VOCABULARY);

  @ParameterizedTest
  @DisplayName("it begins with one, whatever stands around it")
  @ValueSource(
      strings = {
        "SECRET",
        "SECRET: two teams",
        "[SECRET] two teams",
        "** TOP SECRET **",
        "TOP-SECRET//two teams",
        "TOP  SECRET",
        "CONFIDENTIAL. Two teams",
        "SECRET\u00a0two teams",
        "\u201cRESTRICTED\u201d two teams"
      })
  void bears(String text) {
    assertThat(MARKED.findRefused(text)).isPresent();
  }

  @ParameterizedTest
  @DisplayName("a word is no marking because it could be one")
  @ValueSource(
      strings = {
        "Secret ballot of the staff",
        "secret",
        "SECRETARIAT moved",
        "OFFICIAL-SENSITIVE: two teams",
        "Two teams are cleared to SECRET",
        "2 SECRET rooms",
        "Top of the list",
        "-5 on last year"
      })
  void bearsNone(String text) {
    assertThat(MARKED.findRefused(text)).isEmpty();
  }
}
