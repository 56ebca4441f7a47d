package muster.engine.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A02 A fast sum is as exact as the one made with big numbers")
class ExactSumTest {
  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void equalsTheSumOfBigNumbers(long seed) {
    Random random = new Random(seed);
    double[] terms = new double[random.nextInt(12)];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = random.nextGaussian() * StrictMath.pow(10, random.nextInt(40) - 20);
    }
    assertThat(ExactSum.of(terms)).isEqualTo(Sums.of(Arrays.stream(terms).boxed().toList()));
  }

  @Test
  void halfwayIsDecidedByWhatIsFarBelow() {
    double half = StrictMath.pow(2, -53);
    double tiny = StrictMath.pow(2, -120);

    assertThat(ExactSum.of(1, half)).isEqualTo(1);
    assertThat(ExactSum.of(1, half, tiny)).isEqualTo(1 + 2 * half);
    assertThat(ExactSum.of(tiny, half, 1, -tiny)).isEqualTo(1);
    assertThat(ExactSum.of(1e16, 1, -1e16)).isEqualTo(1);
    assertThat(ExactSum.of()).isEqualTo(0);
  }
}
