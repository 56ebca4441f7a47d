package muster.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pairs that stand the other way round")
class InversionsTest {
  @Test
  void are_counted_once_each() {
    assertThat(count(1, 3, 2, 2, 3, 1)).isEqualTo(3);
    assertThat(count(1, 1, 2, 2, 3, 3)).isZero();
  }

  @Test
  void are_none_where_either_order_has_a_tie() {
    assertThat(count(1, 2, 1, 1, 3, 3)).isZero();
    assertThat(count(1, 2, 2, 2)).isZero();
  }

  @Test
  void are_those_that_looking_at_every_pair_finds() {
    SplittableRandom dice = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      List<int[]> ranks = new ArrayList<>();
      for (int i = dice.nextInt(30); i > 0; i--) {
        ranks.add(new int[] {dice.nextInt(12), dice.nextInt(12)});
      }
      long expected = 0;
      for (int i = 0; i < ranks.size(); i++) {
        for (int j = 0; j < i; j++) {
          int first = Integer.signum(ranks.get(i)[0] - ranks.get(j)[0]);
          int second = Integer.signum(ranks.get(i)[1] - ranks.get(j)[1]);
          expected += first * second < 0 ? 1 : 0;
        }
      }
      assertThat(Inversions.count(ranks)).isEqualTo(expected);
    }
  }

  private static long count(int... ranks) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < ranks.length; i += 2) {
      pairs.add(new int[] {ranks[i], ranks[i + 1]});
    }
    return Inversions.count(pairs);
  }
}
