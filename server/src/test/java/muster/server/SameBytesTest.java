package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import muster.data.DatasetFolder;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.RuleFile;
import muster.engine.facts.Dataset;
import muster.secondopinion.RandomDatasets;
import muster.secondopinion.RawDataset;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import muster.server.json.AssessmentJson;
import muster.server.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("E04 The same data, rules and date give the same bytes, in whatever order they come")
class SameBytesTest {
  @TempDir Path plain;
  @TempDir Path shuffled;

  static LongStream seeds() {
    return LongStream.range(2000, 2020);
  }

  @ParameterizedTest(name = "East Midlands, shuffled by seed {0}")
  @MethodSource("seeds")
  void onTheEastMidlands(long seed) throws IOException {
    for (Map.Entry<String, byte[]> file : EastMidlands.files().entrySet()) {
      Files.write(plain.resolve(file.getKey()), file.getValue());
    }

    same(RawDataset.readFrom(plain), seed);
  }

  @ParameterizedTest(name = "random dataset {0}, shuffled")
  @MethodSource("seeds")
  void onRandomDatasets(long seed) throws IOException {
    RawDataset data = RandomDatasets.generate(seed);
    data.writeTo(plain);

    same(data, seed);
  }

  /** So that what is compared here is the whole of an assessment. */
  @Test
  void theBytesHoldOpportunitiesProjectsAndMoney() throws IOException {
    for (Map.Entry<String, byte[]> file : EastMidlands.files().entrySet()) {
      Files.write(plain.resolve(file.getKey()), file.getValue());
    }

    JsonNode json = Json.strict().readTree(bytes(plain, ShippedRules.assessor()));

    assertThat(json.get("opportunities")).isNotEmpty();
    assertThat(json.get("projects")).hasSize(37);
    assertThat(json.get("finance")).isNotEmpty();
    assertThat(json.at("/opportunities/0/findings")).isNotEmpty();
    assertThat(json.at("/projects/0/findings")).isNotEmpty();
    assertThat(json.at("/services/0/groups")).isNotEmpty();
  }

  private void same(RawDataset data, long seed) throws IOException {
    data.writeShuffledTo(shuffled, seed);
    List<RuleFile> files = new ArrayList<>(ShippedRules.files());
    Collections.shuffle(files, new Random(seed));

    assertThat(bytes(shuffled, ShippedRules.assessor(files)))
        .isEqualTo(bytes(plain, ShippedRules.assessor()));
  }

  private static byte[] bytes(Path folder, Assessor assessor) {
    Dataset data = DatasetReader.read(DatasetFolder.read(folder), assessor.ruleBook()::vocabulary);
    return AssessmentJson.bytes(assessor.assess(data, data.round().asAt()).assessment());
  }
}
