package muster.secondopinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Random datasets: everything that must be met is met often")
class RandomDatasetsTest {

  private static final int SEEDS = 200;
  private static final int OFTEN = 10;

  private static final List<String> WANTED =
      List.of(
          "below-minimum",
          "single-point-of-failure",
          "standard-overdue",
          "high-in-every-force",
          "high-consequence",
          "stale",
          "low-confidence",
          "shared-specialists",
          "low",
          "medium",
          "high",
          "critical",
          "not assessed",
          "overridden",
          "band moved by override",
          "shared rank above zero",
          "worst strand",
          "within a billionth of a cut-off",
          "no cover",
          "full cover",
          "no threat",
          "partial total",
          "no total",
          "partner assessed",
          "event in force",
          "event on its first or last day",
          "national",
          "local",
          "excluded",
          "not enough returns",
          "force to deal",
          "existing unit",
          "eligible",
          "mutual aid",
          "aligned policy",
          "shared procurement",
          "lead force",
          "joint unit",
          "extend the unit",
          "regional",
          "sub-regional",
          "not connected",
          "partner in a group",
          "partner that may not join",
          "two stages",
          "one stage of four or five",
          "member-worse-off",
          "donor-below-minimum",
          "minimum-differs",
          "saving-unknown",
          "share-unknown",
          "saving below zero",
          "payback",
          "all savings points",
          "no savings points",
          "dominated",
          "shared rank of opportunities",
          "marginal below zero",
          "not listed: exclusion",
          "not listed: withdrawal",
          "not listed: existing unit",
          "not listed: two reasons",
          "urgency 0.0",
          "urgency 20.0",
          "urgency 40.0",
          "urgency 60.0",
          "urgency 80.0",
          "urgency 100.0",
          "readiness 100.0",
          "weights 2009-12",
          "weights 2010-13",
          "customer service passed",
          "customer service failed",
          "customer service unknown",
          "vision passed",
          "vision failed",
          "need-led funding passed",
          "need-led funding failed",
          "need-led funding unknown",
          "consultation passed",
          "consultation failed",
          "consultation unknown",
          "lead passed",
          "lead failed",
          "predecessors passed",
          "predecessors failed",
          "agreement passed",
          "agreement failed",
          "agreement unknown",
          "that force",
          "centrally managed",
          "facilitated",
          "strategic",
          "rapid review",
          "to be scoped",
          "risk-unknown",
          "risk-partial",
          "need-unknown",
          "national-unknown",
          "local-unknown",
          "savings-unknown",
          "interoperability-unknown",
          "confidence-unknown",
          "level-unknown",
          "claim-above-benchmark",
          "claim-unchecked",
          "project with an opportunity of its forces",
          "project without rank",
          "gap",
          "savings partial",
          "target met",
          "target missed",
          "line agrees",
          "line differs",
          "line partial",
          "forecast passed",
          "forecast failed",
          "forecast unknown",
          "scheme shared",
          "scheme without local cost",
          "scheme with a grant unknown",
          "scheme with a part of a penny");

  @Test
  @DisplayName("each flag, band, gap and edge in at least 10 of 200 datasets")
  void coverage() {
    Map<String, Integer> datasets = new TreeMap<>();
    LongStream.range(0, SEEDS)
        .mapToObj(RandomDatasetsTest::seen)
        .forEach(seen -> seen.forEach(what -> datasets.merge(what, 1, Integer::sum)));
    for (String what : WANTED) {
      assertTrue(datasets.getOrDefault(what, 0) >= OFTEN, what + " too rare: " + datasets);
    }
  }

  @Test
  @DisplayName("every file has rows in at least 10 of 200 datasets")
  void everyFile() {
    List<RawDataset> datasets =
        LongStream.range(0, SEEDS).mapToObj(RandomDatasets::generate).toList();
    for (String file : RawColumns.byFile().keySet()) {
      long count = datasets.stream().filter(data -> !data.rows(file).isEmpty()).count();
      assertTrue(count >= OFTEN, file + " has rows in only " + count);
    }
  }

  @Test
  @DisplayName("equal seeds give equal datasets, and different ones different")
  void seeded() {
    assertEquals(RandomDatasets.generate(7), RandomDatasets.generate(7));
    long different =
        LongStream.range(0, SEEDS).mapToObj(RandomDatasets::generate).distinct().count();
    assertEquals(SEEDS, different);
  }

  @Test
  @DisplayName("written and read again it is the same; shuffled, it is assessed the same")
  void order(@TempDir Path folder) throws IOException {
    for (long seed = 0; seed < 40; seed++) {
      RawDataset data = RandomDatasets.generate(seed);
      data.writeTo(folder.resolve("plain" + seed));
      assertEquals(data, RawDataset.readFrom(folder.resolve("plain" + seed)));
      data.writeShuffledTo(folder.resolve("shuffled" + seed), seed);
      RawDataset shuffled = RawDataset.readFrom(folder.resolve("shuffled" + seed));
      List<Pair> joining = RandomDatasets.joining(seed);
      assertEquals(
          SecondOpinion.assess(data, null, null, joining),
          SecondOpinion.assess(shuffled, null, null, joining));
    }
  }

  private static Set<String> seen(long seed) {
    RawDataset data = RandomDatasets.generate(seed);
    Opinion opinion = SecondOpinion.assess(data, null, null, RandomDatasets.joining(seed));
    Set<String> seen = new HashSet<>(SeenOpportunities.of(data, opinion));
    seen.addAll(SeenProjects.of(data, opinion));
    opinion.risks().forEach(risk -> see(risk, seen));
    Map<Double, Long> values =
        opinion.risks().stream()
            .filter(RiskOpinion::assessed)
            .map(RiskOpinion::judged)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    mark(
        seen,
        "shared rank above zero",
        values.keySet().stream().anyMatch(v -> v > 0 && values.get(v) > 1));
    mark(seen, "partial total", opinion.services().stream().anyMatch(ServiceOpinion::partial));
    mark(seen, "no total", opinion.services().stream().anyMatch(s -> s.risk() == null));
    String asAt = opinion.asAt().toString();
    for (Map<String, String> event : data.rows("events.csv")) {
      String from = event.get("from");
      String to = event.get("to");
      mark(seen, "event in force", from.compareTo(asAt) <= 0 && asAt.compareTo(to) <= 0);
      mark(seen, "event on its first or last day", from.equals(asAt) || to.equals(asAt));
    }
    Set<String> partners =
        data.rows("forces.csv").stream()
            .filter(force -> "yes".equals(force.get("partner")))
            .map(force -> force.get("force"))
            .collect(Collectors.toSet());
    mark(
        seen,
        "partner assessed",
        opinion.risks().stream()
            .anyMatch(r -> r.assessed() && partners.contains(r.pair().force())));
    return seen;
  }

  private static void see(RiskOpinion risk, Set<String> seen) {
    if (!risk.assessed()) {
      seen.add("not assessed");
      return;
    }
    seen.addAll(risk.flags());
    seen.add(risk.band());
    mark(seen, "overridden", risk.overridden() != null);
    mark(seen, "band moved by override", !risk.band().equals(Policy.band(risk.risk())));
    mark(seen, "worst strand", risk.worstStrand() != null);
    mark(seen, "no cover", risk.cover() == 0);
    mark(seen, "full cover", risk.cover() == 1);
    mark(seen, "no threat", risk.threat() == 0);
    for (double cutOff : Policy.CUT_OFFS) {
      mark(seen, "within a billionth of a cut-off", Math.abs(risk.judged() - cutOff) < 2e-9);
    }
  }

  private static void mark(Set<String> seen, String what, boolean isSo) {
    if (isSo) {
      seen.add(what);
    }
  }
}
