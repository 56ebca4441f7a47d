package muster.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Sentences: what a rule says of itself, with its figures filled in")
class SentenceTest {
  private static final Map<String, String> NAMES =
      Map.of("derbyshire", "Derbyshire", "nottinghamshire", "Nottinghamshire");

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "0; £0",
        "999; £999",
        "1000; £1,000",
        "1234567; £1,234,567",
        "1234567.49; £1,234,567.49",
        "2.5; £2.50",
        "1192999.995; £1,193,000",
        "-5000; -£5,000",
        "-0.4; -£0.40",
        "-0.004; £0",
        "1000000000000; £1,000,000,000,000"
      })
  void pounds(double amount, String shown) {
    assertThat(shown(amount, "|pounds")).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"0.5, 50 %", "0.25, 25 %", "0.123456789, 12.3457 %", "1, 100 %"})
  void percent(double fraction, String shown) {
    assertThat(shown(fraction, "|percent")).isEqualTo(shown);
  }

  @Test
  @DisplayName("a list shows the names in alphabetical order, and an empty one says so")
  void names() {
    assertThat(shown(List.of("nottinghamshire", "derbyshire", "essex"), "|name"))
        .isEqualTo("Derbyshire, Nottinghamshire, essex");
    assertThat(shown(List.of(), "|name")).isEqualTo("none");
  }

  @Test
  @DisplayName("an empty list of partners means everyone")
  void everyone() {
    assertThat(shown(List.of("nottinghamshire", "derbyshire"), "|everyone"))
        .isEqualTo("Derbyshire, Nottinghamshire");
    assertThat(shown(List.of(), "|everyone")).isEqualTo("everyone");
  }

  @Test
  @DisplayName("a strand stands in brackets, and nothing where there is none")
  void part() {
    assertThat(shown("sex-offenders", "|part")).isEqualTo(" (sex-offenders)");
    assertThat(shown("", "|part")).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"26.95832380719, 26.9583", "0, 0", "0.00001234567, 0.0000123", "300, 300"})
  void number(double number, String shown) {
    assertThat(shown(number, "")).isEqualTo(shown);
  }

  private static String shown(Object value, String style) {
    return new Sentence("{$x" + style + "}").render(name -> value, NAMES);
  }
}
