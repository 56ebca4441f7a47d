package muster.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import muster.data.DatasetFolder;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.Unassessed;
import muster.secondopinion.Opinion;
import muster.secondopinion.RandomDatasets;
import muster.secondopinion.RawDataset;
import muster.secondopinion.RiskOpinion;
import muster.secondopinion.SecondOpinion;
import muster.secondopinion.ServiceOpinion;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("E01 The rules and a second calculation agree (method §1 to §3)")
class SecondOpinionAgreesTest {
  private static final int DATASETS = Seeds.ALL ? 200 : 80;
  private static final double SLACK = 1e-9;

  private static Assessor assessor;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    assessor = ShippedRules.assessor();
  }

  static LongStream seeds() {
    return LongStream.range(0, DATASETS);
  }

  @Test
  void onTheEastMidlands() throws IOException {
    EastMidlands.files()
        .forEach(
            (name, bytes) -> {
              try {
                Files.write(folder.resolve(name), bytes);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });

    agree(RawDataset.readFrom(folder));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void onRandomDatasets(long seed) throws IOException {
    RawDataset data = RandomDatasets.generate(seed);
    data.writeTo(folder);

    agree(data);
  }

  private void agree(RawDataset raw) {
    Dataset data = DatasetReader.read(DatasetFolder.read(folder), assessor.ruleBook()::vocabulary);
    Assessment ours = assessor.assess(data, data.round().asAt()).assessment();
    Opinion theirs = SecondOpinion.assess(raw, null);

    assertThat(ours.risks().stream().map(Risk::id).toList())
        .isEqualTo(theirs.risks().stream().map(r -> r.pair().id()).toList());
    assertThat(ours.services().stream().map(ServiceRisk::service).toList())
        .isEqualTo(theirs.services().stream().map(ServiceOpinion::service).toList());
    assertThat(ours.notAssessed().stream().map(SecondOpinionAgreesTest::id).toList())
        .containsExactlyElementsOf(theirs.notAssessed().stream().map(p -> p.id()).toList());
    SoftAssertions soft = new SoftAssertions();
    for (int i = 0; i < ours.risks().size(); i++) {
      same(soft, ours.risks().get(i), theirs.risks().get(i));
    }
    for (int i = 0; i < ours.services().size(); i++) {
      same(soft, ours.services().get(i), theirs.services().get(i));
    }
    soft.assertAll();
  }

  private static String id(Unassessed row) {
    return "risk/" + row.force() + "/" + row.service();
  }

  private static void same(SoftAssertions soft, Risk ours, RiskOpinion theirs) {
    String id = ours.id();
    number(soft, id + " threat", ours.threat(), theirs.threat());
    number(soft, id + " load", ours.load(), theirs.load());
    number(soft, id + " cover", ours.cover(), theirs.cover());
    number(soft, id + " standards", ours.standards(), theirs.standards());
    number(soft, id + " protection", ours.protection(), theirs.protection());
    number(soft, id + " risk", ours.risk(), theirs.risk());
    number(soft, id + " overridden", ours.overridden(), theirs.overridden());
    soft.assertThat(ours.status().toString()).as(id + " status").isEqualTo(theirs.status());
    soft.assertThat(ours.band()).as(id + " band").isEqualTo(theirs.band());
    soft.assertThat(ours.rank()).as(id + " rank").isEqualTo(theirs.rank());
    soft.assertThat(ours.rankInService())
        .as(id + " rank in service")
        .isEqualTo(theirs.rankInService());
    soft.assertThat(ours.worstStrand()).as(id + " worst").isEqualTo(theirs.worstStrand());
    soft.assertThat(ours.flags()).as(id + " flags").isEqualTo(theirs.flags());
  }

  private static void same(SoftAssertions soft, ServiceRisk ours, ServiceOpinion theirs) {
    String id = ours.service();
    number(soft, id + " total", ours.risk(), theirs.risk());
    number(soft, id + " spread", ours.spread(), theirs.spread());
    soft.assertThat(ours.partial()).as(id + " partial").isEqualTo(theirs.partial());
    soft.assertThat(List.copyOf(ours.shares().keySet()))
        .as(id + " shares")
        .isEqualTo(List.copyOf(theirs.shares().keySet()));
    ours.shares().forEach((f, s) -> number(soft, id + " share " + f, s, theirs.shares().get(f)));
  }

  private static void number(SoftAssertions soft, String what, Double ours, Double theirs) {
    if (ours == null || theirs == null) {
      soft.assertThat(ours).as(what).isEqualTo(theirs);
    } else {
      soft.assertThat(ours)
          .as(what)
          .isCloseTo(theirs, within(SLACK * Math.max(1, Math.abs(theirs))));
    }
  }
}
