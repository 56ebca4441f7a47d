package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Priority;
import muster.engine.findings.Priority.GatePassed;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E06 The gates that projects of the East Midlands have passed")
class EastMidlandsGatesTest {
  private static Assessor assessor;
  private static Assessment assessment;

  @BeforeAll
  static void load() {
    assessor = ShippedRules.assessor();
    assessment = assess(read(EastMidlands.files()));
  }

  @Test
  void businessCrimeWaitsForABusinessCaseAndMoneyFromOutside() {
    assertThat(gate(assessment, "business-crime", "need-led funding"))
        .satisfies(
            g -> {
              assertThat(g.outcome()).isEqualTo("failed");
              assertThat(g.stops()).isEqualTo("approval");
              assertThat(g.reason())
                  .isEqualTo("Business Crime is led by need and has no business case.");
            });
    assertThat(find("business-crime").rank()).as("it keeps its place").isNotNull();

    assertThat(businessCrime("yes", "0")).isEqualTo("failed");
    assertThat(businessCrime("no", "90000")).isEqualTo("failed");
    assertThat(businessCrime("yes", "")).isEqualTo("unknown");
    assertThat(businessCrime("", "90000")).isEqualTo("unknown");
    assertThat(businessCrime("yes", "90000")).isEqualTo("passed");
  }

  @Test
  void firearmsWaitsUntilTheWorkOnSpecialistOfficersIsFinished() {
    assertThat(gate(assessment, "firearms-interoperability", "predecessors"))
        .isEqualTo(
            new GatePassed(
                "predecessors",
                "failed",
                "start",
                "Firearms interoperability follows work that is not finished: Making best use of"
                    + " police officers with specialist operational skills."));

    Assessment after =
        assess(changed("with specialist operational skills,live,", "with skills,finished,"));
    assertThat(gate(after, "firearms-interoperability", "predecessors").outcome())
        .isEqualTo("passed");
  }

  @Test
  void workThatWorsensTheServiceLosesItsRankWhateverItSaves() {
    Priority other = find("other-shared-service-provision");
    assertThat(other.rank()).isNull();
    assertThat(other.value()).isPositive();
    assertThat(gate(assessment, other.project(), "customer service").outcome()).isEqualTo("failed");
    assertThat(assessment.projects().stream().filter(p -> p.rank() == null).map(Priority::project))
        .as("horizon scanning has no benefit mapped to the vision")
        .containsExactly("horizon-scanning", "other-shared-service-provision");
    assertThat(assessment.projects().subList(35, 37)).allMatch(p -> p.rank() == null);

    Assessment kept = assess(changed(",,,,no,worsens,", ",,,,no,keeps,"));
    assertThat(find(kept, "other-shared-service-provision").rank()).isNotNull();
    assertThat(find(kept, "other-shared-service-provision").value()).isEqualTo(other.value());
  }

  @Test
  void anUnsignedMemorandumIsNotLive() {
    assertThat(gate(assessment, "human-resources-convergence", "agreement"))
        .extracting(GatePassed::outcome, GatePassed::stops)
        .containsExactly("failed", "live");
    assertThat(gate(assessment, "cross-regional-criminality", "agreement").outcome())
        .isEqualTo("passed");
    assertThat(gate(assessment, "hi-tech-crime", "agreement").outcome()).isEqualTo("unknown");
  }

  @Test
  void everyGateIsToldInTheOrderOfTheSteps() {
    assertThat(assessment.projects())
        .allSatisfy(
            p ->
                assertThat(p.gates())
                    .extracting(GatePassed::gate)
                    .containsExactly(
                        "customer service",
                        "vision",
                        "consultation",
                        "need-led funding",
                        "lead",
                        "predecessors",
                        "agreement"));
    assertThat(gate(assessment, "other-shared-service-provision", "lead").outcome())
        .isEqualTo("failed");
    assertThat(gate(assessment, "shared-data-warehouse", "consultation").outcome())
        .isEqualTo("unknown");
  }

  private static String businessCrime(String businessCase, String external) {
    Dataset changed =
        changed(
            "simple,no,yes,,23;24,Promoting safety;Serious crime & protection,some,leicestershire,,"
                + "120000,60000,,,no,yes,",
            "simple,no,yes,,23;24,Promoting safety;Serious crime & protection,some,leicestershire,,"
                + "120000,60000,%s,,%s,yes,".formatted(external, businessCase));
    return gate(assess(changed), "business-crime", "need-led funding").outcome();
  }

  private static Dataset changed(String from, String to) {
    Map<String, byte[]> files = new TreeMap<>(EastMidlands.files());
    String projects = new String(files.get("projects.csv"), StandardCharsets.UTF_8);
    assertThat(projects).containsOnlyOnce(from);
    files.put("projects.csv", projects.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return read(files);
  }

  private static Dataset read(Map<String, byte[]> files) {
    return DatasetReader.read(files, assessor.ruleBook()::vocabulary);
  }

  private static Assessment assess(Dataset data) {
    return assessor.assess(data, data.round().asAt()).assessment();
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

  private static GatePassed gate(Assessment assessment, String project, String gate) {
    return find(assessment, project).gates().stream()
        .filter(g -> g.gate().equals(gate))
        .findFirst()
        .orElseThrow();
  }
}
