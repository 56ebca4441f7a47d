package muster.secondopinion;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static muster.secondopinion.FiveForces.ALL;
import static muster.secondopinion.FiveForces.D;
import static muster.secondopinion.FiveForces.LE;
import static muster.secondopinion.FiveForces.LI;
import static muster.secondopinion.FiveForces.NH;
import static muster.secondopinion.FiveForces.NO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Second opinion: golden numbers of method.md §5 and §8")
class SecondGoldenTest {

  /** Beside the project, where there is one; the module is the working folder of its tests. */
  private static final Path NATIONAL = Path.of("../../shared/national/adjacency.csv");

  @Test
  @DisplayName("two forces n 4, m 4, a 0: 56.9533 alone, 0.8293 pooled, each")
  void poolWithoutLoad() {
    OpportunityOpinion option = FiveForces.option(FiveForces.fewer(List.of(D, LE)), D, LE);
    for (MemberOpinion member : option.members()) {
      assertEquals(56.9533, member.before(), 5e-5);
      assertEquals(0.8293, member.after(), 5e-5);
    }
  }

  @Test
  @DisplayName("two forces n 8, m 4, a .5: 29.1349 alone, 8.4931 pooled, each")
  void poolWithLoad() {
    RawDataset data =
        FiveForces.withAll(
            FiveForces.withAll(
                FiveForces.fewer(List.of(D, LE)), "capabilities.csv", "specialists", "8"),
            "threats.csv",
            "days",
            "1.825");
    for (MemberOpinion member : FiveForces.option(data, D, LE).members()) {
      assertEquals(29.1349, member.before(), 5e-5);
      assertEquals(8.4931, member.after(), 5e-5);
    }
  }

  @Test
  @DisplayName("shares to the penny, and at 0.1 % the ones that the region published")
  void shares() {
    Map<String, BigDecimal> grants = grants(ALL);
    assertEquals(
        amounts("264009.38", "276670.57", "150762.02", "177022.27", "331535.76"),
        List.copyOf(
            SecondShares.of(new BigDecimal("1200000"), new BigDecimal("0.01"), grants).values()));
    assertEquals(
        amounts("22.0", "23.1", "12.6", "14.7", "27.6"),
        List.copyOf(
            SecondShares.of(new BigDecimal("100"), new BigDecimal("0.1"), grants).values()));
    assertEquals(
        amounts("27241.93", "28548.39", "34209.68"),
        List.copyOf(
            SecondShares.of(
                    new BigDecimal("90000"), new BigDecimal("0.01"), grants(List.of(D, LE, NO)))
                .values()));
  }

  @Test
  @DisplayName("East Midlands: 10, 10, 5, 1 groups, of which 7, 8, 5, 1 connected")
  void eastMidlands() {
    Borders borders = new Borders(FiveForces.dataset().rows("borders.csv"));
    List<List<String>> groups = Subsets.of(List.of(NO, NH, LI, LE, D), 2, 5);
    assertEquals(Map.of(2, 10L, 3, 10L, 4, 5L, 5, 1L), bySize(groups));
    assertEquals(
        Map.of(2, 7L, 3, 8L, 4, 5L, 5, 1L),
        bySize(groups.stream().filter(borders::connect).toList()));
    assertEquals(
        new GroupCounts(26, 21, 21),
        FiveForces.assessed(FiveForces.dataset()).getService(FiveForces.SERVICE).groups());
  }

  @Test
  @DisplayName("England and Wales: 99, 306, 1,057, 3,810 connected groups of 43 forces")
  void englandAndWales() throws IOException {
    assumeTrue(Files.exists(NATIONAL), "the national borders are not here");
    List<Map<String, String>> rows = new ArrayList<>();
    TreeSet<String> forces = new TreeSet<>();
    List<List<String>> records = RawCsv.parse(Files.readString(NATIONAL));
    for (List<String> record : records.subList(1, records.size())) {
      rows.add(Map.of("force_a", record.get(0), "force_b", record.get(1)));
      forces.addAll(record.subList(0, 2));
    }
    Borders borders = new Borders(rows);
    assertEquals(99, rows.size());
    assertEquals(
        Map.of(2, 99L, 3, 306L, 4, 1057L, 5, 3810L),
        bySize(Subsets.of(forces, 2, 5).stream().filter(borders::connect).toList()));
  }

  private static Map<Integer, Long> bySize(List<List<String>> groups) {
    return groups.stream().collect(groupingBy(List::size, counting()));
  }

  private static SortedMap<String, BigDecimal> grants(List<String> forces) {
    SortedMap<String, BigDecimal> grants = new TreeMap<>();
    FiveForces.fewer(forces)
        .rows("forces.csv")
        .forEach(row -> grants.put(row.get("force"), Cells.amount(row, "grant_gbp_m")));
    return grants;
  }

  private static List<BigDecimal> amounts(String... amounts) {
    return List.of(amounts).stream().map(BigDecimal::new).toList();
  }
}
