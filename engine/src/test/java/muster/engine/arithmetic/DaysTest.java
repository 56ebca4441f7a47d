package muster.engine.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Days: whole days between two dates")
class DaysTest {

  /** By the calendar: 2012 is a leap year, 2011 and 2013 are not. */
  @ParameterizedTest(name = "from {0} to {1} are {2} days")
  @CsvSource({
    "2009-12-31, 2009-12-31, 0",
    "2009-12-31, 2010-01-01, 1",
    "2010-01-01, 2009-12-31, -1",
    "2009-04-01, 2009-12-31, 274",
    "2010-12-31, 2011-12-31, 365",
    "2011-12-31, 2012-12-31, 366",
    "2012-02-28, 2012-03-01, 2",
    "2013-02-28, 2013-03-01, 1"
  })
  void between(LocalDate from, LocalDate to, int days) {
    assertThat(Days.between(from, to)).isEqualTo(days);
  }
}
