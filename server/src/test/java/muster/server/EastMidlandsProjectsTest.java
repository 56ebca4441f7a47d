package muster.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.facts.Basis;
import muster.engine.facts.Dataset;
import muster.engine.facts.Project;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finding;
import muster.engine.findings.Gap;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;
import muster.engine.findings.Risk;
import muster.engine.findings.Risk.Status;
import muster.engine.findings.ServiceRisk;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E06 The projects of the East Midlands")
class EastMidlandsProjectsTest {
  private static final double SMALL = 1e-9;

  private static Assessor assessor;
  private static Dataset data;
  private static Assessment assessment;

  @BeforeAll
  static void load() {
    assessor = ShippedRules.assessor();
    data = read(EastMidlands.files());
    assessment = assess(data);
  }

  @Test
  void everyProjectCountsOnceHoweverManyAreasItHas() {
    assertThat(assessment.projects()).hasSize(37);
    assertThat(ids(assessment)).doesNotHaveDuplicates();
    assertThat(assessment.projects().stream().mapToInt(p -> p.areas().size()).sum())
        .as("the areas overlap")
        .isGreaterThan(37);
    assertThat(find("automatic-number-plate-recognition").areas())
        .containsExactly("capacity and capability", "enablers");
  }

  @Test
  void contributionsSumToTheValueAndTheOrderFollowsIt() {
    assertThat(assessment.projects())
        .allSatisfy(
            p -> {
              assertThat(p.contributions().values().stream().mapToDouble(c -> c).sum())
                  .isCloseTo(p.value(), within(SMALL));
              assertThat(p.value()).isBetween(0.0, 100.0);
              assertThat(p.points().values()).allMatch(v -> v >= 0 && v <= 100);
            });
    List<Priority> ranked = assessment.projects().stream().filter(p -> p.rank() != null).toList();
    assertThat(ranked)
        .isSortedAccordingTo((a, b) -> Double.compare(b.value(), a.value()))
        .first()
        .extracting(Priority::rank)
        .isEqualTo(1);
  }

  /** By hand, from the row: R4 and R5. */
  @Test
  void vettingIsWorthWhatItsRowSaysByEitherWeightSet() {
    Priority vetting = find("vetting-of-staff-and-contractors");
    assertThat(vetting.points())
        .containsExactly(
            entry("confidence", 0.0),
            entry("interoperability", 50.0),
            entry("local", 60.0),
            entry("national", 100.0),
            entry("need", 33.0),
            entry("risk", 0.0),
            // 3 x (140,000 - 10,000) - 30,000 = 360,000 of 3,000,000
            entry("savings", 12.0));
    assertThat(vetting.value())
        .isCloseTo(0.15 * 33 + 0.15 * 100 + 0.1 * 60 + 0.1 * 12 + 0.1 * 50, within(SMALL));
    assertThat(vetting.flags()).containsExactly("claim-unchecked", "risk-unknown");

    Assessment later = assessor.assess(data, data.round().asAt(), "2010-13").assessment();
    assertThat(find(later, "vetting-of-staff-and-contractors").value())
        .isCloseTo(0.1 * 33 + 0.1 * 100 + 0.05 * 60 + 0.35 * 12 + 0.1 * 50, within(SMALL));
    assertThat(ids(later)).as("the emphasis moves").isNotEqualTo(ids(assessment));
    assertThat(assess(data)).as("and the first is as it was").isEqualTo(assessment);
  }

  @Test
  void riskIsHalfWhatIsCarriedAndHalfWhatTheForcesTogetherCouldTakeAway() {
    assertThat(data.projects())
        .allSatisfy(
            p -> {
              double carried =
                  assessment.risks().stream()
                      .filter(r -> r.status() == Status.ASSESSED)
                      .filter(r -> p.forces().contains(r.force()))
                      .filter(r -> p.services().contains(r.service()))
                      .mapToDouble(Risk::risk)
                      .sum();
              double taken =
                  assessment.opportunities().stream()
                      .filter(o -> o.forces().equals(p.forces()))
                      .filter(o -> p.services().contains(o.service()))
                      .mapToDouble(Opportunity::riskReduction)
                      .sum();
              assertThat(find(p.project()).points().get("risk"))
                  .as(p.project())
                  .isCloseTo(scale(carried) / 2 + scale(taken) / 2, within(1e-7));
            });
    assertThat(find("tackling-major-crime").points().get("risk")).isPositive();
  }

  /** 640,000 of what the five forces spend on hi-tech crime. */
  @Test
  void theClaimOfHiTechCrimeIsAboveTheBenchmarkAndNoOther() {
    double spent =
        data.capabilities().stream()
            .filter(c -> c.service().equals("hi-tech-crime"))
            .mapToDouble(c -> c.costGbp().doubleValue())
            .sum();
    assertThat(640_000 / spent).isGreaterThan(0.25);
    assertThat(flagged("claim-above-benchmark")).containsExactly("hi-tech-crime");
    assertThat(flagged("claim-unchecked"))
        .as("a cost is blank")
        .contains("technical-support-to-police-operations", "live-and-cold-case-reviews");
  }

  @Test
  void complexOrSensitiveWorkIsManagedCentrallyAndLinkedWorkIsStrategic() {
    Map<String, Project> rows =
        data.projects().stream().collect(Collectors.toMap(Project::project, p -> p));
    assertThat(assessment.projects())
        .allSatisfy(
            p -> {
              Project row = rows.get(p.project());
              boolean complex = Objects.equals(row.complexity(), "complex");
              boolean central = complex || Objects.equals(row.sensitive(), true);
              assertThat(p.level()).isEqualTo(central ? "centrally managed" : "facilitated");
              boolean tactical = Objects.equals(row.tactical(), true);
              assertThat(p.track())
                  .isEqualTo(
                      complex || row.links().size() >= 2
                          ? "strategic"
                          : tactical ? "rapid review" : "to be scoped");
            });
    assertThat(find("cbrn-testing").level()).as("simple, but sensitive").startsWith("centrally");
    assertThat(find("aligning-policy-and-procedure").track())
        .as("simple, with three links")
        .isEqualTo("strategic");
  }

  @Test
  void theGapsAreTheServicesOfSeriousRiskThatNoProjectNames() {
    Set<String> named = new HashSet<>();
    data.projects().forEach(p -> named.addAll(p.services()));
    List<String> expected =
        assessment.services().stream()
            .filter(s -> s.risk() != null && s.risk() >= 300 && !named.contains(s.service()))
            .map(ServiceRisk::service)
            .toList();
    assertThat(named).doesNotContain("strategic-roads-policing", "counter-terrorism");
    assertThat(assessment.gaps()).extracting(Gap::service).isEqualTo(expected);
    assertThat(assessment.gaps())
        .isNotEmpty()
        .allSatisfy(
            g -> {
              assertThat(g.band()).isEqualTo(g.risk() >= 1000 ? "critical" : "high");
              assertThat(g.finding().rule()).isEqualTo("gap/uncovered");
            });
  }

  @Test
  void whatRestsOnMadeUpCellsSaysSo() {
    assertThat(find("recruitment").findings())
        .filteredOn(f -> f.rule().equals("project/need"))
        .extracting(Finding::basis)
        .as("the need is made up")
        .containsExactly(Basis.ILLUSTRATIVE);
    assertThat(find("recruitment").findings())
        .filteredOn(f -> f.rule().equals("project/national"))
        .extracting(Finding::basis)
        .as("the public service agreement is printed")
        .containsExactly(Basis.PUBLISHED);
    assertThat(assessment.projects())
        .allSatisfy(
            p ->
                assertThat(p.findings())
                    .isNotEmpty()
                    .allMatch(f -> f.basis() != null && !f.reference().isBlank()));
  }

  /** The scale of risk as method section 5.5 prints it. */
  private static double scale(double amount) {
    double[] amounts = {0, 100, 300, 1000, 10_000};
    double points = Math.min(100, amount <= 0 ? 0 : 100);
    for (int i = 1; i < amounts.length; i++) {
      if (amount < amounts[i] && amount >= amounts[i - 1]) {
        points = 25 * (i - 1 + (amount - amounts[i - 1]) / (amounts[i] - amounts[i - 1]));
      }
    }
    return points;
  }

  private static Dataset read(Map<String, byte[]> files) {
    return DatasetReader.read(files, assessor.ruleBook()::vocabulary);
  }

  private static Assessment assess(Dataset data) {
    return assessor.assess(data, data.round().asAt()).assessment();
  }

  private static List<String> ids(Assessment assessment) {
    return assessment.projects().stream().map(Priority::project).toList();
  }

  private static Priority find(String project) {
    return find(assessment, project);
  }

  private static Priority find(Assessment assessment, String project) {
    return assessment.projects().stream()
        .filter(p -> p.project().equals(project))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> flagged(String flag) {
    return assessment.projects().stream()
        .filter(p -> p.flags().contains(flag))
        .map(Priority::project)
        .toList();
  }
}
