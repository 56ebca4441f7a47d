package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import muster.engine.Assessor;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.secondopinion.RawDataset;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("E13 What is excluded is never listed, and the reason is told (R8)")
class ExcludedGroupsTest {
  private static final String HI_TECH = "hi-tech-crime";
  private static final List<String> FIVE =
      List.of(
          "derbyshire", "leicestershire", "lincolnshire", "northamptonshire", "nottinghamshire");

  private static Assessor assessor;
  private static RawDataset region;

  @TempDir Path folder;

  private Assessing assessing;

  @BeforeAll
  static void load() throws IOException {
    assessor = ShippedRules.assessor();
    region = RawDataset.readFrom(Path.of("../data/east-midlands"));
  }

  @BeforeEach
  void prepare() {
    assessing = new Assessing(assessor, folder);
  }

  @Test
  void anExcludedPairIsNeverListedAndTheReasonIsTold() {
    Map<String, String> row =
        Map.of(
            "service", HI_TECH,
            "forces", "derbyshire;nottinghamshire",
            "reason", "Their systems cannot be joined");
    List<String> pair = List.of("derbyshire", "nottinghamshire");

    Assessment assessment = assessing.assess(Edits.added(region, "exclusions.csv", List.of(row)));
    Assessment usual = assessing.assess(region);

    List<List<String>> both = withBoth(usual, pair);
    assertThat(both).contains(pair, FIVE).hasSizeGreaterThan(5);
    assertThat(withBoth(assessment, pair)).isEmpty();
    assertThat(assessment.notListed())
        .filteredOn(n -> n.service().equals(HI_TECH))
        .allMatch(n -> n.reason().contains("Their systems cannot be joined"))
        .extracting(n -> n.forces())
        .containsExactlyInAnyOrderElementsOf(both);
    assertThat(of(assessment).size() + both.size()).isEqualTo(of(usual).size());
  }

  /** The same for any group. */
  @Test
  void aServiceExcludedForAnyGroupHasNone() {
    Map<String, String> row = Map.of("service", HI_TECH, "reason", "A national answer is coming");

    Assessment assessment = assessing.assess(Edits.added(region, "exclusions.csv", List.of(row)));

    assertThat(assessment.services())
        .filteredOn(s -> s.service().equals(HI_TECH))
        .singleElement()
        .matches(s -> s.route().route().equals("excluded") && s.route().listed() == 0);
    assertThat(of(assessment)).isEmpty();
    assertThat(assessment.notListed()).noneMatch(n -> n.service().equals(HI_TECH));
  }

  private static List<List<String>> withBoth(Assessment assessment, List<String> pair) {
    return of(assessment).stream()
        .map(Opportunity::forces)
        .filter(f -> f.containsAll(pair))
        .toList();
  }

  private static List<Opportunity> of(Assessment assessment) {
    return assessment.opportunities().stream().filter(o -> o.service().equals(HI_TECH)).toList();
  }
}
