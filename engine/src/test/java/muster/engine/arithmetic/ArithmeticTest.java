package muster.engine.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import muster.engine.findings.StrandThreat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A02 Arithmetic that rules call")
class ArithmeticTest {

  static LongStream seeds() {
    return LongStream.range(0, 1000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sumsAndProductsDoNotDependOnOrder(long seed) {
    Random random = new Random(seed);
    List<Double> terms = new ArrayList<>();
    List<Double> fractions = new ArrayList<>();
    for (int i = random.nextInt(20); i >= 0; i--) {
      terms.add(random.nextDouble() * StrictMath.pow(10, random.nextInt(12) - 6));
      fractions.add(random.nextDouble());
    }
    double sum = Sums.of(terms);
    double left = Sums.less(0.81, fractions);
    Collections.shuffle(terms, random);
    Collections.shuffle(fractions, random);

    assertThat(Sums.of(terms)).isEqualTo(sum);
    assertThat(Sums.less(0.81, fractions)).isEqualTo(left);
    assertThat(sum)
        .isCloseTo(terms.stream().mapToDouble(t -> t).sum(), within(1e-9 * Math.max(1, sum)));
  }

  @Test
  void aSumIsExactWhereOrdinaryAdditionIsNot() {
    assertThat(Sums.of(List.of(1e16, 1.0, -1e16))).isEqualTo(1);
    assertThat(Sums.of(List.of(0.1, 0.2, 0.3))).isEqualTo(0.6);
    assertThat(Sums.of(List.of())).isEqualTo(0);
  }

  @Test
  void severalEventsOneAfterAnother() {
    assertThat(Sums.less(0.81, List.of())).isEqualTo(0.81);
    assertThat(Sums.less(0.8, List.of(0.5, 0.25))).isCloseTo(0.3, within(1e-15));
    assertThat(Sums.less(0.8, List.of(1.0))).isEqualTo(0);
  }

  @ParameterizedTest(name = "{0} is compared as {1}")
  @CsvSource({
    "299.9999999994, 299.999999999",
    "299.9999999996, 300",
    "0.00000000249999, 0.000000002",
    "0.0000000035, 0.000000003",
    "-1.00000000051, -1.000000001"
  })
  void comparisonsAreMadeAtNineDecimals(double value, double compared) {
    assertThat(Rounding.nine(value)).isEqualTo(compared);
  }

  @Test
  void halfwayIsRoundedToTheEvenNeighbour() {
    // 2^-10 is 0.0009765625: its tenth decimal is exactly a half
    double half = 1.0 / (1 << 10);
    assertThat(Rounding.nine(half)).isEqualTo(0.000976562);
    assertThat(Rounding.nine(3 * half)).isEqualTo(0.002929688);
  }

  @ParameterizedTest(name = "{0} people over {1} services: {2} each, {3} nowhere")
  @CsvSource({"4, 2, 2, 0", "5, 2, 2, 1", "1, 2, 0, 1", "0, 3, 0, 0", "11, 3, 3, 2"})
  void sharedPeopleAreSplitAndRoundedDown(int people, int ways, int each, int nowhere) {
    assertThat(Splits.each(people, ways)).isEqualTo(each);
    assertThat(Splits.leftOver(people, ways)).isEqualTo(nowhere);
  }

  @Test
  void offeredLoadOfTheMethodsExample() {
    assertThat(Loads.teams(12 * 1.25, 10)).isCloseTo(0.410959, within(5e-7));
  }

  @Test
  void risksOfTheMethodsExamples() {
    assertThat(Risks.residual(100, 0.913021 * 0.8)).isCloseTo(26.9583, within(5e-5));
    assertThat(Risks.residual(100, 0.647093 * 0.8)).isCloseTo(48.2326, within(5e-5));
  }

  @Test
  void aWeightedMeanNeedsAWeight() {
    assertThat(Means.weighted(1, 1, 0.5, 1, 0, 1, 0, 1)).isEqualTo(0.375);
    assertThat(Means.weighted(1, 3, 0, 1, 0, 0, 0, 0)).isEqualTo(0.75);
    assertThatThrownBy(() -> Means.weighted(1, 0, 1, 0, 1, 0, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLargestStrandAndTheFirstOfEqualOnes() {
    StrandThreat b = new StrandThreat("f", "s", "b", 5, 0);
    StrandThreat c = new StrandThreat("f", "s", "c", 5.0000000001, 0);
    StrandThreat a = new StrandThreat("f", "s", "a", 4, 0);

    assertThat(Strands.largest(List.of(c, a, b))).isEqualTo("b");
    assertThat(Strands.largest(List.of(a))).isEqualTo("a");
  }

  @Test
  void limitsOnlyEverLower() {
    assertThat(Extremes.atMost(0.7, List.of())).isEqualTo(0.7);
    assertThat(Extremes.atMost(0.7, List.of(0.25, 0.9))).isEqualTo(0.25);
    assertThat(Extremes.atMost(0.1, List.of(0.25))).isEqualTo(0.1);
    assertThat(Extremes.largest(1, 3, 2)).isEqualTo(3);
    assertThat(Extremes.smallest(1, 3, 0.5)).isEqualTo(0.5);
  }
}
