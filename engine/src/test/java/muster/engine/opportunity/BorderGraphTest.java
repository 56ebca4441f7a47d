package muster.engine.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import muster.engine.arithmetic.Subsets;
import muster.engine.facts.Border;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("C08 R23 Groups of 2 to 5 forces are found, all of them and each once")
class BorderGraphTest {
  private static final Path NATIONAL = Path.of("../../shared/national/adjacency.csv");

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @Test
  @DisplayName("East Midlands: 10 / 10 / 5 / 1 subsets, 7 / 8 / 5 / 1 of them connected")
  void eastMidlands() {
    BorderGraph graph = graph("d-le", "d-no", "le-li", "le-nh", "le-no", "li-no", "li-nh");

    assertThat(sizes(graph.connectedGroups(all(5), 2, 5)))
        .isEqualTo(Map.of(2, 7L, 3, 8L, 4, 5L, 5, 1L));
    assertThat(IntStream.rangeClosed(2, 5).mapToLong(k -> Subsets.count(5, k, k)))
        .containsExactly(10L, 10L, 5L, 1L);
    assertThat(Subsets.count(5, 2, 5)).isEqualTo(26);
    assertThat(Subsets.count(1, 2, 5)).isZero();
    assertThat(Subsets.count(43, 2, 5)).isEqualTo(903L + 12_341 + 123_410 + 962_598);
  }

  @Test
  @DisplayName("England and Wales: 99 / 306 / 1,057 / 3,810 connected groups of 43 forces")
  void englandAndWales() throws IOException {
    assumeTrue(Files.exists(NATIONAL), "skipped: there is no " + NATIONAL);
    List<Border> borders = new ArrayList<>();
    TreeSet<String> forces = new TreeSet<>();
    for (String line : Files.readAllLines(NATIONAL).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      borders.add(new Border(cells[0], cells[1]));
      forces.addAll(List.of(cells[0], cells[1]));
    }
    assertThat(forces).hasSize(43);
    assertThat(borders).hasSize(99);

    assertThat(sizes(new BorderGraph(forces, borders).connectedGroups(all(43), 2, 5)))
        .isEqualTo(Map.of(2, 99L, 3, 306L, 4, 1057L, 5, 3810L));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("the same groups as trying every subset")
  void agreesWithBruteForce(long seed) {
    Random random = new Random(seed);
    int forces = 2 + random.nextInt(9);
    boolean[][] adjoin = new boolean[forces][forces];
    List<Border> borders = new ArrayList<>();
    for (int a = 0; a < forces; a++) {
      for (int b = a + 1; b < forces; b++) {
        if (random.nextInt(3) == 0) {
          adjoin[a][b] = adjoin[b][a] = true;
          borders.add(new Border("force-" + b, "force-" + a));
        }
      }
    }
    BorderGraph graph =
        new BorderGraph(IntStream.range(0, forces).mapToObj(i -> "force-" + i).toList(), borders);
    long within = random.nextInt(1 << forces);
    int least = 1 + random.nextInt(2);
    int most = least + random.nextInt(4);
    List<Long> expected = new ArrayList<>();
    for (long group = 1; group < 1L << forces; group++) {
      int size = Long.bitCount(group);
      boolean connected = reachesAll(adjoin, group);
      assertThat(graph.isConnected(group)).isEqualTo(connected);
      if (connected && (group & ~within) == 0 && size >= least && size <= most) {
        expected.add(group);
      }
    }
    assertThat(graph.connectedGroups(within, least, most))
        .containsExactly(expected.stream().mapToLong(g -> g).toArray());
  }

  @Test
  @DisplayName("forces that may join although they adjoin nobody are tried with every group")
  void joiningForces() {
    BorderGraph graph =
        new BorderGraph(List.of("a", "b", "c", "x", "y"), List.of(new Border("a", "b")));
    Groups groups = new Groups(graph, 2, 3);

    assertThat(ids(graph, groups.considered(all(5), 0))).containsExactly("a+b");
    assertThat(ids(graph, groups.considered(all(5), graph.bit("x"))))
        .containsExactlyInAnyOrder("a+b", "a+x", "b+x", "c+x", "x+y", "a+b+x");
    assertThat(
            ids(
                graph,
                groups.considered(
                    graph.group(List.of("a", "x", "y")), graph.group(List.of("x", "y")))))
        .containsExactlyInAnyOrder("a+x", "a+y", "x+y", "a+x+y");
  }

  @Test
  @DisplayName("a force more that may join takes no group away")
  void joiningForcesTakeNoGroupAway() {
    BorderGraph graph =
        new BorderGraph(
            List.of("a", "b", "c", "x"), List.of(new Border("a", "b"), new Border("b", "c")));
    Groups groups = new Groups(graph, 2, 4);

    assertThat(ids(graph, groups.considered(all(4), graph.bit("x")))).contains("a+b+c+x");
    assertThat(ids(graph, groups.considered(all(4), graph.group(List.of("b", "x")))))
        .contains("a+b+c+x", "a+b+c");
  }

  @Test
  void moreForcesThanBitsAreRefused() {
    assertThatThrownBy(
            () ->
                new BorderGraph(
                    IntStream.range(0, 65).mapToObj(i -> "force-" + i).toList(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64");
  }

  private static List<String> ids(BorderGraph graph, long[] groups) {
    return LongStream.of(groups).mapToObj(g -> String.join("+", graph.ids(g))).toList();
  }

  private static boolean reachesAll(boolean[][] adjoin, long group) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < adjoin.length; i++) {
      if ((group >> i & 1) == 1) {
        members.add(i);
      }
    }
    TreeSet<Integer> reached = new TreeSet<>(List.of(members.get(0)));
    for (int round = 0; round < members.size(); round++) {
      for (int a : members) {
        if (members.stream().anyMatch(b -> reached.contains(b) && adjoin[a][b])) {
          reached.add(a);
        }
      }
    }
    return reached.size() == members.size();
  }

  private static BorderGraph graph(String... pairs) {
    TreeSet<String> forces = new TreeSet<>();
    List<Border> borders = new ArrayList<>();
    for (String pair : pairs) {
      String[] ends = pair.split("-", -1);
      forces.addAll(List.of(ends));
      borders.add(new Border(ends[0], ends[1]));
    }
    return new BorderGraph(forces, borders);
  }

  private static long all(int forces) {
    return (1L << forces) - 1;
  }

  private static Map<Integer, Long> sizes(long[] groups) {
    Map<Integer, Long> sizes = new TreeMap<>();
    for (long group : groups) {
      sizes.merge(Long.bitCount(group), 1L, Long::sum);
    }
    return sizes;
  }
}
