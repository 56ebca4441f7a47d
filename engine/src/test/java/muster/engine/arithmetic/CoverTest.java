package muster.engine.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A01 Cover: the probability that an incident finds a free team (method §2, R20, R21)")
class CoverTest {
  private static final double SLACK = 1e-12;

  @ParameterizedTest(name = "cover({0}, {1}, {2}, {3}) is {4}")
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
    "1000, 7, .81, 100, 0.986637"
  })
  void goldenNumbersOfTheMethod(int n, int m, double p, double a, double cover) {
    assertThat(Cover.probability(n, m, p, a)).isCloseTo(cover, within(5e-7));
  }

  @Test
  void coverOfTheMethodsExampleWithDemand() {
    double load = Loads.teams(12 * 1.25, 10);

    assertThat(Cover.probability(6, 4, .81, load)).isCloseTo(0.647093, within(5e-7));
  }

  @Test
  void nobodyNeededIsAlwaysCovered() {
    assertThat(Cover.probability(0, 0, 0.81, 5)).isEqualTo(1);
  }

  @Test
  void peopleWhoAreCertainToBeThereOrNot() {
    assertThat(Cover.probability(4, 4, 1, 0)).isEqualTo(1);
    assertThat(Cover.probability(4, 4, 0, 0)).isEqualTo(0);
  }

  @ParameterizedTest(name = "n {0}, m {1}, p {2}, a {3}")
  @CsvSource({"-1, 1, .5, 0", "1, -1, .5, 0", "1, 1, 1.01, 0", "1, 1, NaN, 0", "1, 1, .5, -1"})
  void whatMakesNoSenseIsRefused(int n, int m, double p, double a) {
    assertThatThrownBy(() -> Cover.probability(n, m, p, a))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static LongStream seeds() {
    return LongStream.range(0, 1000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void coverNeverFallsWithMorePeopleAndNeverRisesWithMoreDemand(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = random.nextInt(0, 60);
    int m = random.nextInt(1, 9);
    double p = random.nextDouble();
    double a = random.nextDouble() * 8;
    double cover = Cover.probability(n, m, p, a);

    assertThat(cover).isBetween(0.0, 1.0);
    assertThat(Cover.probability(n + 1, m, p, a)).isGreaterThanOrEqualTo(cover - SLACK);
    assertThat(Cover.probability(n, m, p + (1 - p) / 3, a)).isGreaterThanOrEqualTo(cover - SLACK);
    assertThat(Cover.probability(n, m, p, a + random.nextDouble()))
        .isLessThanOrEqualTo(cover + SLACK);
    assertThat(Cover.probability(n, m + 1, p, a)).isLessThanOrEqualTo(cover + SLACK);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void pooledCoverIsNeverBelowTheLoadWeightedMeanOfItsParts(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int m = random.nextInt(1, 7);
    double p = 0.3 + 0.7 * random.nextDouble();
    int n1 = random.nextInt(0, 30);
    int n2 = random.nextInt(0, 30);
    double a1 = random.nextDouble() * 3;
    double a2 = 0.01 + random.nextDouble() * 3;
    double mean =
        (a1 * Cover.probability(n1, m, p, a1) + a2 * Cover.probability(n2, m, p, a2)) / (a1 + a2);

    assertThat(Cover.probability(n1 + n2, m, p, a1 + a2)).isGreaterThanOrEqualTo(mean - SLACK);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void coverAgreesWithCountingEveryCombinationOfPeople(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = random.nextInt(0, 11);
    int m = random.nextInt(1, 5);
    double p = random.nextDouble();
    double a = random.nextDouble() * 4;
    double expected = 0;
    for (int there = 0; there < 1 << n; there++) {
      int people = Integer.bitCount(there);
      double chance = StrictMath.pow(p, people) * StrictMath.pow(1 - p, n - people);
      expected += chance * (1 - blockedByFactorials(people / m, a));
    }

    assertThat(Cover.probability(n, m, p, a)).isCloseTo(expected, within(1e-12));
  }

  /** Erlang's B as it is first taught: (a^k / k!) over the sum of (a^i / i!). */
  private static double blockedByFactorials(int teams, double a) {
    double term = 1;
    double sum = 1;
    for (int i = 1; i <= teams; i++) {
      term *= a / i;
      sum += term;
    }
    return term / sum;
  }
}
