package muster.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import muster.engine.Assessor;
import muster.engine.findings.Assessment;
import muster.engine.findings.Priority;
import muster.secondopinion.RawDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("E09 The laws of projects (method §9, laws 2, 5 and 6)")
class ProjectLawsTest {
  private static final double SLACK = 1e-9;
  private static final String NEWCOMER = "zz-newcomer";

  private static Assessor assessor;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    assessor = Assessing.withJoining(Seeds.JOINING);
  }

  static LongStream seeds() {
    return Seeds.withProjects(7000, Seeds.CASES);
  }

  /** Law 2: a project more, and so a project less. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void addingAProjectLeavesTheOthersAsTheyWere(long seed) {
    RawDataset data = Seeds.dataset(seed);
    Random random = new Random(seed);
    List<Map<String, String>> rows = data.rows("projects.csv");
    Map<String, String> project =
        Edits.put(
            Edits.put(rows.get(random.nextInt(rows.size())), "project", NEWCOMER),
            "cashable_gbp",
            String.valueOf(random.nextInt(2_000_000)));

    Assessment before = assess(data);
    Assessment after = assess(Edits.added(data, "projects.csv", List.of(project)));

    othersAreAsTheyWere(before, after);
    assertThat(after.opportunities()).isEqualTo(before.opportunities());
    assertThat(after.notListed()).isEqualTo(before.notListed());
    assertThat(after.services()).isEqualTo(before.services());
  }

  /** Law 2: a force more, which no project is for. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void addingAForceLeavesProjectsAsTheyWere(long seed) {
    RawDataset data = Seeds.dataset(seed);

    Assessment before = assess(data);
    Assessment after = assess(Edits.withForce(data, NEWCOMER, false, new Random(seed)));

    assertThat(after.projects()).hasSameSizeAs(before.projects());
    List<String> open = Seeds.open(before, after);
    if (projectServices(data).stream().allMatch(open::contains)) {
      othersAreAsTheyWere(before, after);
    }
  }

  private static List<String> projectServices(RawDataset data) {
    return data.rows("projects.csv").stream()
        .flatMap(r -> Edits.parts(r, "services").stream())
        .toList();
  }

  private static void othersAreAsTheyWere(Assessment before, Assessment after) {
    List<Priority> others =
        after.projects().stream().filter(p -> !p.project().equals(NEWCOMER)).toList();
    assertThat(bare(others)).isEqualTo(bare(before.projects()));
    assertThat(order(others)).isEqualTo(order(before.projects()));
  }

  /** In the order they come in, all but rank and findings. */
  private static List<List<Object>> bare(List<Priority> projects) {
    return projects.stream()
        .map(
            p ->
                List.<Object>of(
                    p.project(),
                    p.value(),
                    p.points(),
                    p.contributions(),
                    p.gates(),
                    p.track(),
                    p.level(),
                    p.areas(),
                    p.status(),
                    p.flags()))
        .toList();
  }

  /** How many of these are ahead of each; -1 where it has no rank. */
  private static Map<String, Long> order(List<Priority> projects) {
    Map<String, Long> order = new TreeMap<>();
    for (Priority p : projects) {
      order.put(
          p.project(),
          p.rank() == null
              ? -1L
              : projects.stream().filter(o -> o.rank() != null && o.rank() < p.rank()).count());
    }
    return order;
  }

  /** Law 6. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void partsSumToTheirWhole(long seed) {
    Assessment assessment = assess(Seeds.dataset(seed));

    for (Priority p : assessment.projects()) {
      assertThat(p.contributions().values().stream().mapToDouble(v -> v).sum())
          .as(p.id())
          .isCloseTo(p.value(), within(SLACK));
      assertThat(p.value()).as(p.id()).isBetween(0.0, 100.0);
      assertThat(p.points().values()).as(p.id()).allMatch(v -> v >= 0 && v <= 100);
    }
    assessment
        .finance()
        .schemes()
        .forEach(
            s -> {
              assertThat(s.external().add(s.local())).isEqualByComparingTo(s.cost());
              if (s.shares().values().stream().noneMatch(Objects::isNull)) {
                assertThat(s.shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(s.project())
                    .isEqualByComparingTo(s.local());
              }
            });
  }

  /** Only a failed gate that stops ranking takes a rank away; ranks follow values. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ranksFollowValuesAndOnlyAFailedRankingGateTakesOneAway(long seed) {
    List<Priority> projects = assess(Seeds.dataset(seed)).projects();

    List<Priority> ranked = new ArrayList<>();
    for (Priority p : projects) {
      boolean barred =
          p.gates().stream()
              .anyMatch(g -> g.stops().equals("ranking") && g.outcome().equals("failed"));
      assertThat(p.rank() == null).as(p.id()).isEqualTo(barred);
      if (!barred) {
        ranked.add(p);
      }
    }
    assertThat(projects.subList(0, ranked.size())).isEqualTo(ranked);
    for (Priority p : ranked) {
      long ahead = ranked.stream().filter(o -> rounded(o).compareTo(rounded(p)) > 0).count();
      assertThat(p.rank()).as(p.id()).isEqualTo((int) ahead + 1);
    }
  }

  private static BigDecimal rounded(Priority p) {
    return new BigDecimal(p.value()).setScale(9, RoundingMode.HALF_EVEN);
  }

  private Assessment assess(RawDataset data) {
    return new Assessing(assessor, folder).assess(data);
  }
}
