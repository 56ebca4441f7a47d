package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
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
    return LongStream.range(1000, 1100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void riskNeverFallsWhenThingsGetWorse(long seed) throws IOException {
    RawDataset data = RandomDatasets.generate(seed);
    Map<String, Risk> before = byId(assess(data));

    Map<String, Risk> busier =
        byId(assess(changed(data, "threats.csv", r -> times(r, "days", 1.5))));
    Map<String, Risk> shorter =
        byId(assess(changed(data, "capabilities.csv", r -> less(r, "specialists"))));
    Map<String, Risk> harsher =
        byId(assess(changed(data, "threats.csv", r -> put(r, "physical", "catastrophic"))));
    Map<String, Risk> unmet =
        byId(assess(changed(data, "capabilities.csv", r -> put(r, "capacity", "not met"))));

    assertThat(List.of(busier, shorter, harsher, unmet))
        .allSatisfy(
            after ->
                before.forEach(
                    (id, risk) -> {
                      if (risk.status() == Status.ASSESSED) {
                        assertThat(after.get(id).risk())
                            .as(id)
                            .isGreaterThanOrEqualTo(risk.risk() - SLACK * Math.max(1, risk.risk()));
                      }
                    }));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void takingAForceAwayLeavesTheOthersAsTheyWere(long seed) throws IOException {
    RawDataset data = RandomDatasets.generate(seed);
    Assessment all = assess(data);
    List<Map<String, String>> forces = data.rows("forces.csv");
    if (forces.size() < 2) {
      return; // nothing would be left
    }
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

  private static RawDataset changed(
      RawDataset data, String file, UnaryOperator<Map<String, String>> change) {
    return data.with(file, data.rows(file).stream().map(change).toList());
  }

  private static Map<String, String> put(Map<String, String> row, String column, String value) {
    Map<String, String> copy = new java.util.HashMap<>(row);
    if (!copy.getOrDefault(column, "").isBlank()) {
      copy.put(column, value);
    }
    return copy;
  }

  private static Map<String, String> times(Map<String, String> row, String column, double factor) {
    String text = row.getOrDefault(column, "");
    return text.isBlank()
        ? row
        : put(
            row,
            column,
            new java.math.BigDecimal(text)
                .multiply(java.math.BigDecimal.valueOf(factor))
                .toPlainString());
  }

  private static Map<String, String> less(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, "");
    return text.isBlank() || text.equals("0")
        ? row
        : put(row, column, String.valueOf(Integer.parseInt(text) - 1));
  }

  /** The dataset as if the force had never been: rows that only it concerns go, lists shrink. */
  private static RawDataset without(RawDataset data, String force) {
    RawDataset left = data;
    for (String file : List.of("agreements.csv", "projects.csv", "exclusions.csv")) {
      left = left.with(file, List.of());
    }
    left = left.with("withdrawals.csv", List.of());
    for (String file : data.files().keySet()) {
      left =
          left.with(
              file,
              left.rows(file).stream()
                  .filter(
                      r ->
                          !force.equals(r.get("force"))
                              && !force.equals(r.get("force_a"))
                              && !force.equals(r.get("force_b")))
                  .filter(r -> !force.equals(r.get("forces")))
                  .map(r -> shrunk(r, force))
                  .toList());
    }
    return left;
  }

  private static Map<String, String> shrunk(Map<String, String> row, String force) {
    List<String> forces = new ArrayList<>(List.of(row.getOrDefault("forces", "").split(";", -1)));
    forces.remove(force);
    return put(row, "forces", String.join(";", forces));
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
