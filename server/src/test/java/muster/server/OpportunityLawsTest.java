package muster.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import muster.engine.Assessor;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Opportunity.Member;
import muster.engine.findings.Risk;
import muster.secondopinion.RawDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("E07 The laws that hold within an assessment's groups (method §9, laws 1, 5 and 6)")
class OpportunityLawsTest {
  private static final double SLACK = 1e-9;

  private static Assessor assessor;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    assessor = Assessing.withJoining(Seeds.JOINING);
  }

  static LongStream seeds() {
    return Seeds.withOpportunities(5000, Seeds.CASES);
  }

  /** Law 1: together an incident finds a free team at least as often as it does on average. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void pooledCoverIsNoLessThanTheMeanOfTheMembers(long seed) {
    RawDataset data = Seeds.dataset(seed).with("events.csv", List.of());
    String minimum = String.valueOf(1 + seed % 6);
    RawDataset alike =
        Edits.changed(
            data,
            "capabilities.csv",
            r -> Edits.blank(Edits.put(r, "minimum", minimum), "availability"));

    Assessment assessment = assess(alike);

    Map<String, Risk> risks =
        assessment.risks().stream().collect(Collectors.toMap(Risk::id, r -> r));
    for (Opportunity o : assessment.opportunities()) {
      List<Risk> members =
          o.forces().stream().map(f -> risks.get("risk/" + f + "/" + o.service())).toList();
      double load = members.stream().mapToDouble(Risk::load).sum();
      double mean = members.stream().mapToDouble(r -> r.load() * r.cover()).sum() / load;
      double reached = o.connected() ? o.pooled().cover() : o.pooled().cover() / 0.8;
      if (load > 0) {
        assertThat(reached).as(o.id()).isGreaterThanOrEqualTo(mean - SLACK);
      }
    }
  }

  /** Law 5. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoDominatesIsNeverBehindAndIsNamed(long seed) {
    List<Opportunity> groups = assess(Seeds.dataset(seed)).opportunities();

    for (Opportunity o : groups) {
      List<Opportunity> dominating = groups.stream().filter(h -> dominates(h, o)).toList();
      assertThat(dominating).as(o.id()).allMatch(h -> h.rank() <= o.rank());
      assertThat(dominating).as(o.id()).allMatch(h -> groups.indexOf(h) < groups.indexOf(o));
      assertThat(o.dominatedBy())
          .as(o.id())
          .isEqualTo(dominating.isEmpty() ? null : best(dominating).id());
    }
  }

  private static boolean dominates(Opportunity h, Opportunity g) {
    return h.service().equals(g.service())
        && h.forces().size() < g.forces().size()
        && new HashSet<>(g.forces()).containsAll(h.forces())
        && g.points().keySet().stream()
            .allMatch(c -> rounded(h.points().get(c)).compareTo(rounded(g.points().get(c))) >= 0);
  }

  /** Of the highest value; among those of fewest forces; among those the first by id. */
  private static Opportunity best(List<Opportunity> groups) {
    return groups.stream()
        .reduce(
            (a, b) -> {
              int value = rounded(b.value()).compareTo(rounded(a.value()));
              int size = Integer.compare(a.forces().size(), b.forces().size());
              int order = value != 0 ? value : size != 0 ? size : a.id().compareTo(b.id());
              return order <= 0 ? a : b;
            })
        .orElseThrow();
  }

  /** Law 6, and stages: each within the next, the last of them everybody. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void partsSumToTheirWholeAndStagesLieWithinOneAnother(long seed) {
    for (Opportunity o : assess(Seeds.dataset(seed)).opportunities()) {
      assertThat(sum(o.contributions())).as(o.id()).isCloseTo(o.value(), within(SLACK));
      assertThat(o.value()).as(o.id()).isBetween(0.0, 100.0);
      assertThat(o.points().values()).as(o.id()).allMatch(p -> p >= 0 && p <= 100);
      assertThat(o.stages().get(o.stages().size() - 1)).isEqualTo(o.forces());
      assertThat(o.stageShares().get(o.stages().size() - 1)).isEqualTo(o.costShares());
      BigDecimal each = o.setUp().add(o.running()).divide(BigDecimal.valueOf(o.forces().size()));
      for (int i = 0; i < o.stages().size(); i++) {
        List<String> stage = o.stages().get(i);
        Map<String, BigDecimal> shares = o.stageShares().get(i);
        assertThat(List.copyOf(shares.keySet())).as(o.id()).isEqualTo(stage);
        assertThat(o.forces()).containsAll(stage);
        if (shares.values().stream().noneMatch(Objects::isNull)) {
          assertThat(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
              .as(o.id())
              .isEqualByComparingTo(each.multiply(BigDecimal.valueOf(stage.size())));
          assertThat(shares.values()).allMatch(s -> s.stripTrailingZeros().scale() <= 2);
        }
      }
    }
  }

  /** What each member brings: the group's cut less the cut of the others. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyMemberIsThereWithWhatItBrings(long seed) {
    List<Opportunity> groups = assess(Seeds.dataset(seed)).opportunities();
    Map<String, Opportunity> listed = new TreeMap<>();
    groups.forEach(o -> listed.put(o.service() + o.forces(), o));

    for (Opportunity o : groups) {
      assertThat(o.members().stream().map(Member::force).toList()).isEqualTo(o.forces());
      double size = SLACK * Math.max(1, o.riskBefore());
      assertThat(o.members().stream().mapToDouble(Member::before).sum())
          .isCloseTo(o.riskBefore(), within(size));
      assertThat(o.members().stream().mapToDouble(Member::after).sum())
          .isCloseTo(o.riskAfter(), within(size));
      for (Member member : o.members()) {
        List<String> others = new ArrayList<>(o.forces());
        others.remove(member.force());
        Opportunity without = listed.get(o.service() + others);
        if (others.size() == 1 || without != null) {
          double worth = without == null ? 0 : without.riskReduction();
          assertThat(member.marginal())
              .as(o.id() + " " + member.force())
              .isCloseTo(o.riskReduction() - worth, within(size));
        }
      }
    }
  }

  private Assessment assess(RawDataset data) {
    return new Assessing(assessor, folder).assess(data);
  }

  private static double sum(Map<String, Double> parts) {
    return parts.values().stream().mapToDouble(v -> v).sum();
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(9, java.math.RoundingMode.HALF_EVEN);
  }
}
