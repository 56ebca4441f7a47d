package muster.engine.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Curves: points read off straight lines between amounts")
class CurvesTest {
  /** The risk reduction scale of method §5.5. */
  private static final List<Double> AMOUNTS = List.of(0.0, 100.0, 300.0, 1_000.0, 10_000.0);

  private static final List<Double> POINTS = List.of(0.0, 25.0, 50.0, 75.0, 100.0);

  /** Worked out by hand: half way between two amounts lies half way between their points. */
  @ParameterizedTest(name = "{0} is worth {1}")
  @CsvSource({
    "0, 0",
    "50, 12.5",
    "100, 25",
    "200, 37.5",
    "300, 50",
    "650, 62.5",
    "1000, 75",
    "5500, 87.5",
    "10000, 100"
  })
  void onTheScale(double amount, double points) {
    assertThat(Curves.at(AMOUNTS, POINTS, amount)).isCloseTo(points, within(1e-12));
  }

  @ParameterizedTest(name = "{0} is worth {1}")
  @CsvSource({"-1, 0", "-1000000, 0", "10000.000000001, 100", "1000000, 100"})
  void beyondTheEndsItIsFlat(double amount, double points) {
    assertThat(Curves.at(AMOUNTS, POINTS, amount)).isEqualTo(points);
  }

  @ParameterizedTest(name = "saving £{0} is worth {1}")
  @CsvSource({"0, 0", "500000, 25", "2000000, 100", "2500000, 100", "-1, 0"})
  void savings(double pounds, double points) {
    assertThat(Curves.at(List.of(0.0, 2_000_000.0), List.of(0.0, 100.0), pounds)).isEqualTo(points);
  }

  @Test
  @DisplayName("the points at an amount of the curve are exactly the stated ones")
  void exactAtItsOwnAmounts() {
    List<Double> amounts = List.of(0.1, 0.3, 0.7);
    List<Double> points = List.of(3.3, 66.6, 99.9);

    for (int i = 0; i < amounts.size(); i++) {
      assertThat(Curves.at(amounts, points, amounts.get(i))).isEqualTo(points.get(i));
    }
  }

  @Test
  @DisplayName("one point is worth the same everywhere")
  void onePoint() {
    assertThat(Curves.at(List.of(5.0), List.of(40.0), 4)).isEqualTo(40);
    assertThat(Curves.at(List.of(5.0), List.of(40.0), 6)).isEqualTo(40);
  }

  @Test
  @DisplayName("without as many points as amounts there is no curve")
  void noCurve() {
    assertThatThrownBy(() -> Curves.at(List.of(), List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Curves.at(List.of(0.0, 1.0), List.of(0.0), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
