package muster.secondopinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Second opinion: cover")
class SecondCoverTest {

  @ParameterizedTest
  @DisplayName("golden values of method.md §2 and §3")
  @CsvSource({
    "4, 4, .81, 0, 0.430467",
    "6, 4, .81, 0, 0.913021",
    "8, 4, .81, 0, 0.991707",
    "6, 4, .70, 0, 0.744310",
    "3, 4, .81, 0, 0",
    "8, 4, .81, .5, 0.708651",
    "8, 4, .81, 1, 0.551444",
    "16, 4, .81, 1, 0.915069",
    "16, 4, .81, 2, 0.760440",
    "40, 4, .81, 5, 0.913627",
    "12, 4, .81, .25, 0.966823",
    "24, 4, .81, .5, 0.998842",
    "1000, 7, .81, 100, 0.986637",
    "6, 4, .81, 0.410958904109589, 0.647093"
  })
  void goldenValues(int n, int m, double p, double a, double expected) {
    assertEquals(expected, SecondCover.cover(n, m, p, a), 1e-6);
  }

  @Test
  @DisplayName("few people: as every subset of them being there, summed in exact decimals")
  void equalsSumOverSubsets() {
    for (double p : new double[] {0, 0.05, 0.5, 0.81, 0.999, 1}) {
      for (double a : new double[] {0, 1e-9, 0.3, 1, 7.5, 1e6}) {
        for (int n = 0; n <= 9; n++) {
          for (int m = 0; m <= n + 1; m++) {
            double expected = SlowCover.overSubsets(n, m, p, a);
            assertEquals(expected, SecondCover.cover(n, m, p, a), 1e-14, n + "," + m + "," + p);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @DisplayName("up to 10,000 people: as 40 digits give, to 1e-10")
  @CsvSource({
    "10000, 1, .81, 8100",
    "10000, 1, .81, 8000",
    "10000, 1, .5, 20000",
    "10000, 1, .9999, 9999",
    "10000, 1, .0001, .5",
    "10000, 1, .001, 12",
    "10000, 3, .81, 2700",
    "10000, 7, .81, 1150",
    "10000, 7, .81, 1e-12",
    "10000, 400, .81, 20",
    "10000, 8100, .81, .7",
    "10000, 8150, .81, 0",
    "10000, 9999, .9999, 1e-3",
    "10000, 10000, .81, 1",
    "9973, 2, .37, 1845",
    "1000, 7, .81, 100",
    "500, 5, .5, 60"
  })
  void equalsHighPrecision(int n, int m, double p, double a) {
    assertEquals(SlowCover.inFortyDigits(n, m, p, a), SecondCover.cover(n, m, p, a), 1e-10);
  }

  @Test
  @DisplayName("edges: no team needed, too few people, nobody there, everybody there")
  void edges() {
    assertEquals(1, SecondCover.cover(0, 0, 0, 50));
    assertEquals(0, SecondCover.cover(3, 4, 1, 0));
    assertEquals(0, SecondCover.cover(10, 2, 0, 1));
    assertEquals(1, SecondCover.cover(4, 4, 1, 0));
    assertEquals(0.5, SecondCover.cover(4, 4, 1, 1), 1e-15);
    assertEquals(0, SecondCover.cover(0, 1, 1, 1));
  }

  @Test
  @DisplayName("what is no probability, load or number of people is refused")
  void refusesNonsense() {
    assertThrows(IllegalArgumentException.class, () -> SecondCover.cover(-1, 1, .5, 0));
    assertThrows(IllegalArgumentException.class, () -> SecondCover.cover(1, -1, .5, 0));
    assertThrows(IllegalArgumentException.class, () -> SecondCover.cover(1, 1, 1.1, 0));
    assertThrows(IllegalArgumentException.class, () -> SecondCover.cover(1, 1, Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> SecondCover.cover(1, 1, .5, -1));
  }
}
