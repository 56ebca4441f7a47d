package muster.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Dates, numbers and ranges written otherwise get the form that was meant")
class WrittenTest {
  @ParameterizedTest
  @CsvSource({
    "31/12/2009, 2009-12-31",
    "12/31/2009, 2009-12-31",
    "01/04/2009, 2009-04-01",
    "1.4.2009, 2009-04-01",
    "2009-31-12, 2009-12-31",
    "2009/4/1, 2009-04-01",
    "20090401, 2009-04-01",
    "1 April 2009, 2009-04-01",
    "1st Apr 2009, 2009-04-01"
  })
  void dates(String written, String meant) {
    assertThat(Written.isDate(written)).isFalse();
    assertThat(Written.dateHelp(written)).isEqualTo("did you mean `" + meant + "`?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2009-02-30", "soon", "2009"})
  void noDateIsMadeUp(String written) {
    assertThat(Written.isDate(written)).isFalse();
    assertThat(Written.dateHelp(written)).doesNotContain("did you mean");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,25 | 0.25",
        "0,125 | 0.125",
        "1,250 | 1250",
        "£1,250.50 | 1250.50",
        ".5 | 0.5",
        "5. | 5"
      })
  void numbers(String written, String meant) {
    assertThat(Written.numberHelp(written)).isEqualTo("did you mean `" + meant + "`?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "25 %", "1,2,3"})
  void noNumberIsMadeUp(String written) {
    assertThat(Written.numberHelp(written)).doesNotContain("did you mean");
  }

  @ParameterizedTest
  @CsvSource({
    "100-300, 100..300",
    "100 to 300, 100..300",
    "300..100, 100..300",
    "=>5, >=5",
    ">5, >=5",
    "1000+, >=1000",
    "100.300, 100..300"
  })
  void ranges(String written, String meant) {
    assertThat(Range.parse(written)).isEmpty();
    assertThat(Range.meant(written)).contains(meant);
  }
}
