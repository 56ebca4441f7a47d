package muster.server;

import static muster.server.RowEdits.changed;
import static muster.server.RowEdits.dimension;
import static muster.server.RowEdits.heading;
import static muster.server.RowEdits.plus;
import static muster.server.RowEdits.put;
import static muster.server.RowEdits.times;
import static muster.server.RowEdits.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import muster.data.DatasetFolder;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.RuleFile;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Risk;
import muster.engine.findings.Risk.Status;
import muster.secondopinion.RandomDatasets;
import muster.secondopinion.RawDataset;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("E02 The laws of whole assessments (method §9)")
class LawsTest {
  private static final double SLACK = 1e-9;
  private static Assessor assessor;
  private static Assessor tenfold;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    assessor = ShippedRules.assessor();
    tenfold = harmTimesTen();
  }

  static LongStream seeds() {
    return LongStream.range(1000, 1000 + Seeds.CASES);
  }

  static LongStream seedsOfSeveralForces() {
    return LongStream.iterate(1000, seed -> seed + 1)
        .filter(seed -> RandomDatasets.generate(seed).rows("forces.csv").size() > 1)
        .limit(Seeds.CASES);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void riskNeverFallsWhenThingsGetWorse(long seed) throws IOException {
    RawDataset data = RandomDatasets.generate(seed);
    Map<String, Risk> before = byId(assess(data));

    List<RawDataset> worse =
        List.of(
            changed(data, "threats.csv", r -> times(r, "days", 1.5)),
            changed(data, "threats.csv", RowEdits::oftener),
            changed(data, "threats.csv", r -> put(r, "trend", "surging")),
            changed(data, "threats.csv", r -> put(r, dimension(seed), "catastrophic")),
            changed(data, "capabilities.csv", r -> plus(r, "specialists", -1)),
            changed(data, "capabilities.csv", r -> plus(r, "minimum", 1)),
            changed(data, "capabilities.csv", r -> times(r, "availability", 0.5)),
            changed(data, "capabilities.csv", r -> put(r, heading(seed), "not met")));

    for (RawDataset change : worse) {
      Map<String, Risk> after = byId(assess(change));
      assertThat(before.values())
          .filteredOn(r -> r.status() == Status.ASSESSED)
          .allMatch(r -> after.get(r.id()).risk() >= r.risk() - SLACK * Math.max(1, r.threat()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void equalReturnsTieAndShareARank(long seed) throws IOException {
    RawDataset data = RandomDatasets.generate(seed);
    String twin =
        data.rows("forces.csv").stream()
            .filter(r -> !"yes".equals(r.get("partner")))
            .map(r -> r.get("force"))
            .findFirst()
            .orElseThrow();
    RawDataset doubled = data;
    for (String file :
        List.of(
            "forces.csv",
            "threats.csv",
            "capabilities.csv",
            "shared_specialists.csv",
            "overrides.csv")) {
      List<Map<String, String>> rows = new ArrayList<>(data.rows(file));
      data.rows(file).stream()
          .filter(r -> twin.equals(r.get("force")))
          .map(r -> put(r, "force", "zz-twin"))
          .forEach(rows::add);
      doubled = doubled.with(file, rows);
    }
    doubled =
        changed(
            doubled,
            "events.csv",
            r ->
                List.of(r.getOrDefault("forces", "").split(";", -1)).contains(twin)
                    ? put(r, "forces", r.get("forces") + ";zz-twin")
                    : r);

    Map<String, Risk> risks = byId(assess(doubled));

    assertThat(risks.values())
        .filteredOn(r -> r.force().equals("zz-twin"))
        .isNotEmpty()
        .allSatisfy(
            r -> {
              Risk first = risks.get("risk/" + twin + "/" + r.service());
              assertThat(r.judged()).isEqualTo(first.judged());
              assertThat(r.band()).isEqualTo(first.band());
              assertThat(r.rank()).isEqualTo(first.rank());
              assertThat(r.rankInService()).isEqualTo(first.rankInService());
            });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seedsOfSeveralForces")
  void takingAForceAwayLeavesTheOthersAsTheyWere(long seed) throws IOException {
    RawDataset data = RandomDatasets.generate(seed);
    Assessment all = assess(data);
    List<Map<String, String>> forces = data.rows("forces.csv");
    String gone = forces.get(new Random(seed).nextInt(forces.size())).get("force");

    Assessment fewer = assess(without(data, gone));

    List<Risk> kept = all.risks().stream().filter(r -> !r.force().equals(gone)).toList();
    assertThat(fewer.risks().stream().map(Risk::id).toList())
        .isEqualTo(kept.stream().map(Risk::id).toList());
    for (int i = 0; i < kept.size(); i++) {
      Risk a = kept.get(i);
      Risk b = fewer.risks().get(i);
      assertThat(List.of(a.force(), a.service(), String.valueOf(a.threat())))
          .isEqualTo(List.of(b.force(), b.service(), String.valueOf(b.threat())));
      assertThat(b.protection()).isEqualTo(a.protection());
      assertThat(b.risk()).isEqualTo(a.risk());
      assertThat(b.band()).isEqualTo(a.band());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rescalingHarmRescalesRiskAndChangesNoOrder(long seed) throws IOException {
    RawDataset data = RandomDatasets.generate(seed).with("overrides.csv", List.of());
    Map<String, Risk> before = byId(assess(data));

    data.writeTo(folder);
    Dataset dataset = read();
    Assessment after = tenfold.assess(dataset, dataset.round().asAt()).assessment();

    for (Risk risk : after.risks()) {
      Risk was = before.get(risk.id());
      if (risk.status() == Status.ASSESSED) {
        assertThat(risk.threat() - was.threat() * 10)
            .isBetween(-SLACK * risk.threat(), SLACK * risk.threat());
        assertThat(risk.risk() - was.risk() * 10)
            .isBetween(-SLACK * risk.threat(), SLACK * risk.threat());
      }
    }
    List<Risk> ranked = after.risks().stream().filter(r -> r.status() == Status.ASSESSED).toList();
    for (int i = 1; i < ranked.size(); i++) {
      double ahead = before.get(ranked.get(i - 1).id()).risk();
      double behind = before.get(ranked.get(i).id()).risk();
      assertThat(ahead).isGreaterThanOrEqualTo(behind * (1 - SLACK) - SLACK);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyRankCitesItsFactsAndSharesSumToTheirTotal(long seed) throws IOException {
    Assessment assessment = assess(RandomDatasets.generate(seed));

    assertThat(assessment.risks())
        .noneMatch(r -> r.findings().isEmpty())
        .flatExtracting(Risk::findings)
        .allMatch(f -> !f.sentence().isBlank() && !f.sentence().matches(".*[{}].*"))
        .allMatch(f -> !f.reference().isBlank() && !f.facts().isEmpty());
    assertThat(assessment.services())
        .filteredOn(s -> s.risk() != null && s.risk() > SLACK)
        .allSatisfy(
            s ->
                assertThat(s.shares().values().stream().mapToDouble(v -> v).sum())
                    .isBetween(1 - SLACK, 1 + SLACK));
  }

  private Assessment assess(RawDataset data) throws IOException {
    data.writeTo(folder);
    Dataset dataset = read();
    return assessor.assess(dataset, dataset.round().asAt()).assessment();
  }

  private Dataset read() {
    return DatasetReader.read(DatasetFolder.read(folder), assessor.ruleBook()::vocabulary);
  }

  private static Map<String, Risk> byId(Assessment assessment) {
    return assessment.risks().stream().collect(Collectors.toMap(Risk::id, r -> r));
  }

  private static Assessor harmTimesTen() {
    List<RuleFile> files =
        ShippedRules.files().stream()
            .map(
                f ->
                    f.path().equals("tables/harm-levels.csv")
                        ? new RuleFile(
                            f.path(), f.text().replaceAll("(?m)^([a-z]+),([1-9]\\d*),", "$1,$20,"))
                        : f)
            .toList();
    return ShippedRules.assessor(files);
  }
}
