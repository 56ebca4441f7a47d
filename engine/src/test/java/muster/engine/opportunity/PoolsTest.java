package muster.engine.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("C08 R23 A group is pooled as one joint unit")
class PoolsTest {
  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @Test
  @DisplayName("two forces of 4 without load: 56.9533 alone, 0.8293 pooled, each")
  void goldenWithoutLoad() {
    Joint joint = two(Bench.met("a", 100, 4, 4, 0.81, 0), Bench.met("b", 100, 4, 4, 0.81, 0));

    assertThat(joint.before() / 2).isCloseTo(56.9533, within(5e-5));
    assertThat(joint.after() / 2).isCloseTo(0.8293, within(5e-5));
    assertThat(joint.reduction()).isCloseTo(2 * (56.9533 - 0.8293), within(2e-4));
  }

  @Test
  @DisplayName("two forces of 8 with half a team of load: 29.1349 alone, 8.4931 pooled, each")
  void goldenWithLoad() {
    Joint joint = two(Bench.met("a", 100, 8, 4, 0.81, 0.5), Bench.met("b", 100, 8, 4, 0.81, 0.5));

    assertThat(joint.before() / 2).isCloseTo(29.1349, within(5e-5));
    assertThat(joint.after() / 2).isCloseTo(8.4931, within(5e-5));
    assertThat(joint.specialists()).isEqualTo(16);
    assertThat(joint.load()).isEqualTo(1);
  }

  @Test
  @DisplayName("people and load add up, the largest minimum counts, presence is weighted by people")
  void peopleAreAdded() {
    Joint joint = two(Bench.met("a", 100, 6, 2, 0.9, 0.25), Bench.met("b", 50, 2, 4, 0.5, 0.5));

    assertThat(joint.specialists()).isEqualTo(8);
    assertThat(joint.minimum()).isEqualTo(4);
    assertThat(joint.load()).isEqualTo(0.75);
    assertThat(joint.presence()).isCloseTo((6 * 0.9 + 2 * 0.5) / 8, within(1e-15));
  }

  @Test
  @DisplayName("capacity and capability by people, consistency and connectivity as the best member")
  void headingByHeading() {
    List<Standing> members =
        List.of(
            Bench.standing("a", 10, 10, 3, 1, 1, 0, 1, 0.5, 0, 0.5),
            Bench.standing("b", 10, 10, 1, 1, 1, 0, 0, 1, 0.5, 0));
    Joint joint = pools(members, List.of(), "a-b").of(3);

    // capacity 3/4, capability (1.5 + 1) / 4, consistency 0.5, connectivity 0.5
    assertThat(joint.standards()).isCloseTo((0.75 + 0.625 + 0.5 + 0.5) / 4, within(1e-15));
    assertThat(joint.protection()).isEqualTo(joint.cover() * joint.standards());
  }

  @Test
  @DisplayName("where nobody has people all means are plain")
  void withoutPeopleMeansArePlain() {
    List<Standing> members =
        List.of(
            Bench.standing("a", 10, 10, 0, 1, 0.9, 0, 1, 0, 0, 0),
            Bench.standing("b", 10, 10, 0, 1, 0.5, 0, 0.5, 0, 0, 0));
    Joint joint = pools(members, List.of(), "a-b").of(3);

    assertThat(joint.presence()).isCloseTo(0.7, within(1e-15));
    assertThat(joint.standards()).isCloseTo(0.75 / 4, within(1e-15));
    assertThat(joint.cover()).isZero();
    assertThat(joint.after()).isEqualTo(20);
  }

  @Test
  @DisplayName("a mandatory heading that no member with people meets caps the standards")
  void cap() {
    List<Standing> members =
        List.of(
            Bench.standing("a", 10, 10, 4, 1, 1, 0, 0, 1, 1, 0),
            Bench.standing("b", 10, 10, 4, 1, 1, 0, 0, 1, 0, 0.5));

    assertThat(pools(members, List.of("capacity"), "a-b").of(3).standards()).isEqualTo(0.25);
    // the best member's level counts there, so nothing is capped: (0 + 1 + 1 + 0.5) / 4
    assertThat(pools(members, List.of("connectivity", "consistency"), "a-b").of(3).standards())
        .isEqualTo(0.625);
  }

  @Test
  @DisplayName("where members do not adjoin cover counts for four fifths")
  void accessFactor() {
    List<Standing> members =
        List.of(Bench.met("a", 100, 8, 4, 0.81, 0.5), Bench.met("b", 100, 8, 4, 0.81, 0.5));
    Joint joint = pools(members, List.of()).of(3);

    assertThat(joint.connected()).isFalse();
    // cover(16, 4, .81, 1) = 0.915069
    assertThat(joint.cover()).isCloseTo(0.8 * 0.915069, within(1e-6));
    assertThat(joint.after()).isCloseTo(200 * (1 - 0.8 * 0.915069), within(2e-4));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("marginal contributions by a second calculation; a single force is worth nothing")
  void worth(long seed) {
    Random random = new Random(seed);
    int[] people = random.ints(3, 0, 9).toArray();
    double[] threats = random.doubles(3, 0, 500).toArray();
    List<Standing> members = new java.util.ArrayList<>();
    for (int i = 0; i < 3; i++) {
      members.add(Bench.met("" + (char) ('a' + i), threats[i], people[i], 3, 0.7, 0));
    }
    // b lies between a and c
    Pools pools = pools(members, List.of(), "a-b", "b-c");

    for (long group = 1; group < 8; group++) {
      double before = 0;
      double all = 0;
      int sum = 0;
      for (int i = 0; i < 3; i++) {
        if ((group >> i & 1) == 1) {
          before += threats[i] * (1 - atLeastThree(people[i]));
          all += threats[i];
          sum += people[i];
        }
      }
      double factor = group == 5 ? 0.8 : 1;
      double gain = before - all * (1 - factor * atLeastThree(sum));
      boolean single = group == 1 || group == 2 || group == 4;
      assertThat(pools.worth(group)).isCloseTo(single ? 0 : Math.max(0, gain), within(1e-8));
    }
  }

  /** The chance that at least three of some people are there, each 0.7 of the time. */
  private static double atLeastThree(int people) {
    double fewer = 0;
    double ways = 1;
    for (int there = 0; there < 3 && there <= people; there++) {
      fewer += ways * StrictMath.pow(0.7, there) * StrictMath.pow(0.3, people - there);
      ways = ways * (people - there) / (there + 1);
    }
    return 1 - fewer;
  }

  private static Joint two(Standing a, Standing b) {
    return pools(List.of(a, b), List.of(), "a-b").of(3);
  }

  private static Pools pools(List<Standing> members, List<String> mandatory, String... borders) {
    return new Pools(Bench.graph(members, borders), members, mandatory, Bench.POLICY);
  }
}
