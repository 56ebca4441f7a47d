package muster.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Figures for people")
class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "0.04|0.0",
        "6.54|6.5",
        "9.96|10",
        "48.2326|48",
        "1234.5|1,234",
        "1e6|1,000,000"
      })
  void harm_points_are_whole_and_have_a_decimal_below_ten(double points, String text) {
    assertThat(Figures.points(points)).isEqualTo(text);
  }

  @Test
  void numbers_keep_four_decimals_at_most() {
    assertThat(Figures.number(26.95831)).isEqualTo("26.9583");
    assertThat(Figures.number(12.0)).isEqualTo("12");
    assertThat(Figures.number(new BigDecimal("0.180"))).isEqualTo("0.18");
  }

  @Test
  void dates_are_in_english_words() {
    assertThat(Figures.date(LocalDate.of(2010, 2, 1))).isEqualTo("1 February 2010");
  }
}
