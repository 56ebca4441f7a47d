package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import muster.engine.Assessor;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.secondopinion.Opinion;
import muster.secondopinion.Pair;
import muster.secondopinion.RandomDatasets;
import muster.secondopinion.RawDataset;
import muster.secondopinion.SecondOpinion;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("E05 The rules and a second calculation agree on working together (method §5, §6, §8)")
class CollaborationAgreesTest {
  private static final int DATASETS = Seeds.ALL ? 200 : 80;

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, DATASETS);
  }

  @ParameterizedTest(name = "weights {0}")
  @NullSource
  @ValueSource(strings = {"2009-12", "2010-13"})
  void onTheEastMidlands(String weights) throws IOException {
    EastMidlands.files().forEach(this::write);
    RawDataset data = RawDataset.readFrom(folder);

    Opinion opinion = SecondOpinion.assess(data, null, weights);

    assertThat(opinion.opportunities()).hasSizeGreaterThan(100);
    assertThat(opinion.projects()).hasSize(37);
    assertThat(differences(ShippedRules.assessor(), data, weights, opinion)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void onRandomDatasets(long seed) {
    RawDataset data = RandomDatasets.generate(seed);
    List<Pair> joining = RandomDatasets.joining(seed);
    String weights = new String[] {null, "2009-12", "2010-13"}[(int) (seed % 3)];

    assertThat(
            differences(
                Assessing.withJoining(joining),
                data,
                weights,
                SecondOpinion.assess(data, null, weights, joining)))
        .isEmpty();
  }

  private List<String> differences(
      Assessor assessor, RawDataset raw, String weights, Opinion theirs) {
    Dataset data = new Assessing(assessor, folder).read(raw);
    Assessment ours =
        weights == null
            ? assessor.assess(data, data.round().asAt()).assessment()
            : assessor.assess(data, data.round().asAt(), weights).assessment();
    Differences differences = new Differences();
    differences.same(
        "weights", ours.assessment().weights().opportunities().get("id"), theirs.weights());
    new SameOpportunities(differences).compare(ours, theirs);
    new SameProgramme(differences).compare(ours, theirs);
    return differences.list();
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
