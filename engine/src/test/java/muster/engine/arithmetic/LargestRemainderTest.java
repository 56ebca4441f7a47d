package muster.engine.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("C08 R24 Money is shared to the penny")
class LargestRemainderTest {
  private static final Map<String, BigDecimal> GRANTS_2009 =
      Map.of(
          "derbyshire", new BigDecimal("112.6"),
          "leicestershire", new BigDecimal("118.0"),
          "lincolnshire", new BigDecimal("64.3"),
          "northamptonshire", new BigDecimal("75.5"),
          "nottinghamshire", new BigDecimal("141.4"));

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @Test
  @DisplayName("the golden shares of method section 5.8")
  void goldenShares() {
    assertThat(pounds(LargestRemainder.split(new BigDecimal("1200000"), GRANTS_2009)))
        .containsExactly("264009.38", "276670.57", "150762.02", "177022.27", "331535.76");

    Map<String, BigDecimal> three = new LinkedHashMap<>(GRANTS_2009);
    three.keySet().retainAll(List.of("derbyshire", "leicestershire", "nottinghamshire"));
    assertThat(pounds(LargestRemainder.split(new BigDecimal("90000"), three)))
        .containsExactly("27241.93", "28548.39", "34209.68");
  }

  @Test
  @DisplayName("R24 at a tenth of a per cent they are the shares that the region published")
  void publishedShares() {
    // ten pounds are a thousand pence: a penny is a tenth of a per cent
    SortedMap<String, BigDecimal> shares =
        LargestRemainder.split(new BigDecimal("10"), GRANTS_2009);

    assertThat(shares.values().stream().map(s -> s.movePointRight(1).toPlainString()))
        .containsExactly("22.0", "23.1", "12.6", "14.7", "27.6");
  }

  @Test
  void anOddPennyGoesToTheFirstOfEqualOnes() {
    Map<String, BigDecimal> equal =
        Map.of("c", BigDecimal.ONE, "a", BigDecimal.ONE, "b", BigDecimal.ONE);

    assertThat(pounds(LargestRemainder.split(new BigDecimal("0.05"), equal)))
        .containsExactly("0.02", "0.02", "0.01");
    assertThat(pounds(LargestRemainder.split(BigDecimal.ZERO, equal)))
        .containsExactly("0.00", "0.00", "0.00");
  }

  @Test
  void nothingToShareByIsRefused() {
    assertThatThrownBy(() -> LargestRemainder.split(BigDecimal.ONE, Map.of("a", BigDecimal.ZERO)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> LargestRemainder.split(new BigDecimal("-1"), Map.of("a", BigDecimal.ONE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("shares sum to the amount, and none is a penny from its exact part")
  void sharesSumToTheAmount(long seed) {
    Random random = new Random(seed);
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (int i = 0; i <= random.nextInt(6); i++) {
      weights.put("force-" + i, BigDecimal.valueOf(1 + random.nextInt(3000), 1));
    }
    BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
    BigDecimal all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

    SortedMap<String, BigDecimal> shares = LargestRemainder.split(amount, weights);

    assertThat(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(amount);
    weights.forEach(
        (id, weight) ->
            assertThat(shares.get(id).multiply(all).subtract(amount.multiply(weight)).abs())
                .isLessThan(all.movePointLeft(2)));
  }

  private static List<String> pounds(SortedMap<String, BigDecimal> shares) {
    return shares.values().stream().map(BigDecimal::toPlainString).toList();
  }
}
