package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import muster.engine.Assessor;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.ServiceRoute;
import muster.secondopinion.RawDataset;
import muster.server.files.ShippedRules;
import muster.server.json.AssessmentJson;
import muster.server.text.CsvTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("E11 Partners from outside the region, and a partner that steps back")
class PartnershipsTest {
  private static final List<String> BUREAU =
      List.of("leicestershire", "lincolnshire", "nottinghamshire", "west-yorkshire");

  private static Assessor assessor;
  private static RawDataset region;
  private static RawDataset alliance;

  @TempDir Path folder;

  private Assessing assessing;

  @BeforeAll
  static void load() throws IOException {
    assessor = ShippedRules.assessor();
    region = RawDataset.readFrom(Path.of("../data/east-midlands"));
    alliance = RawDataset.readFrom(Path.of("../data/bch-2013"));
  }

  @BeforeEach
  void prepare() {
    assessing = new Assessing(assessor, folder);
  }

  /** R23: three forces of the region and West Yorkshire, in payroll and in nothing else. */
  @Test
  void westYorkshireMayJoinInPayrollAlone() {
    Assessment assessment = assessing.assess(withPayroll("payroll"));

    assertThat(route(assessment, "payroll").possible())
        .as("subsets of 2 to 5 of six forces")
        .isEqualTo(15 + 20 + 15 + 6);
    assertThat(route(assessment, "payroll").connected())
        .as("West Yorkshire adjoins none")
        .isEqualTo(21);
    assertThat(groups(assessment, "payroll"))
        .extracting(Opportunity::forces)
        .contains(BUREAU, BUREAU.subList(0, 3));
    Opportunity bureau = get(assessment, "payroll", BUREAU);
    assertThat(bureau.connected()).isFalse();
    assertThat(bureau.wayOfWorking()).isEqualTo("mutual aid");
    assertThat(bureau.instrument()).isEqualTo("memorandum of understanding");
    assertThat(bureau.scale()).isEqualTo("sub-regional");
    assertThat(bureau.flags()).as("its grant is not among the figures").contains("share-unknown");
    assertThat(bureau.costShares().values()).hasSize(4).allMatch(Objects::isNull);
    assertThat(bureau.points().get("readiness"))
        .as("the bureau's agreement names all four: 40, and 30 for each of two met headings")
        .isEqualTo(100.0);
    assertThat(assessment.opportunities())
        .filteredOn(o -> !o.service().equals("payroll"))
        .noneMatch(o -> o.forces().contains("west-yorkshire"));
  }

  @Test
  void elsewhereWestYorkshireIsScoredAndJoinsNothing() {
    Assessment assessment = assessing.assess(withPayroll("case-review"));

    assertThat(assessment.risks())
        .filteredOn(r -> r.force().equals("west-yorkshire"))
        .singleElement()
        .matches(r -> r.service().equals("case-review") && r.rank() != null);
    assertThat(route(assessment, "case-review").possible()).isEqualTo(26);
    assertThat(assessment.opportunities()).noneMatch(o -> o.forces().contains("west-yorkshire"));
  }

  /** Returns of West Yorkshire for a service, and of the three for payroll; figures made up. */
  private static RawDataset withPayroll(String service) {
    List<Map<String, String>> threats = new ArrayList<>();
    List<Map<String, String>> capabilities = new ArrayList<>();
    for (String force : BUREAU) {
      String itsService = force.equals("west-yorkshire") ? service : "payroll";
      threats.add(of("threats.csv", force, itsService, "demand", "30"));
      capabilities.add(of("capabilities.csv", force, itsService, "specialists", "4"));
    }
    return Edits.added(
        Edits.added(region, "threats.csv", threats), "capabilities.csv", capabilities);
  }

  /** A row of Derbyshire's major crime, turned to another use. */
  private static Map<String, String> of(
      String file, String force, String service, String column, String value) {
    Map<String, String> row =
        new TreeMap<>(
            region.rows(file).stream()
                .filter(r -> r.get("force").equals("derbyshire"))
                .filter(r -> r.get("service").equals("major-crime"))
                .findFirst()
                .orElseThrow());
    row.keySet().removeAll(List.of("demand_low", "demand_high", "demand_level"));
    row.put("force", force);
    row.put("service", service);
    row.computeIfPresent("minimum", (c, v) -> "2");
    row.computeIfPresent("days", (c, v) -> "5");
    row.put(column, value);
    return row;
  }

  /** R39: it enters nothing new, and stays in what is at work (R42: CTC has no second cost). */
  @Test
  void hertfordshireIsInNothingNewAndInEveryLiveUnit() {
    Assessment assessment = assessing.assess(alliance);

    assertThat(assessment.opportunities()).noneMatch(o -> o.forces().contains("hertfordshire"));
    assertThat(assessment.notListed())
        .filteredOn(n -> n.service().equals("custody"))
        .extracting(n -> n.forces())
        .containsExactlyInAnyOrder(
            List.of("bedfordshire", "hertfordshire"),
            List.of("cambridgeshire", "hertfordshire"),
            List.of("bedfordshire", "cambridgeshire", "hertfordshire"));
    assertThat(assessment.notListed())
        .filteredOn(n -> n.forces().contains("hertfordshire"))
        .isNotEmpty()
        .allMatch(n -> n.reasons().contains("withdrawal"))
        .allMatch(n -> n.reason().contains("Hertfordshire"));
    for (String unit :
        List.of("roads-policing", "major-crime", "firearms", "serious-and-organised-crime")) {
      assertThat(route(assessment, unit).route()).as(unit).isEqualTo("existing unit");
    }
    assertThat(route(assessment, "air-support").route()).isEqualTo("national");
  }

  /** R39: the other two are free to go on without it. */
  @Test
  void bedfordshireAndCambridgeshireMayShareCustody() {
    Opportunity two =
        get(assessing.assess(alliance), "custody", List.of("bedfordshire", "cambridgeshire"));

    assertThat(two.connected()).isTrue();
    assertThat(two.scale()).isEqualTo("sub-regional");
    assertThat(two.riskReduction()).isPositive();
  }

  /** R39: before that day all three are free, as they are if nobody steps back. */
  @Test
  void beforeItsDayAWithdrawalBindsNobody() {
    RawDataset later =
        Edits.changed(alliance, "withdrawals.csv", r -> Edits.put(r, "from", "2013-04-26"));

    assertThat(groups(assessing.assess(later), "custody")).hasSize(4);
  }

  /** R50: forces stay who they are. */
  @Test
  void noOutputSpeaksOfMerging() {
    for (RawDataset data : List.of(region, alliance, withPayroll("payroll"))) {
      Assessment assessment = assessing.assess(data);
      StringBuilder output =
          new StringBuilder(new String(AssessmentJson.bytes(assessment), StandardCharsets.UTF_8));
      for (CsvTable table : CsvTable.values()) {
        output.append(table.of(assessment, Integer.MAX_VALUE));
      }
      assertThat(output.toString()).doesNotContainPattern("(?i)\\b(merg|amalgam)");
    }
  }

  private static ServiceRoute route(Assessment assessment, String service) {
    return assessment.services().stream()
        .filter(s -> s.service().equals(service))
        .map(ServiceRisk::route)
        .findFirst()
        .orElseThrow();
  }

  private static List<Opportunity> groups(Assessment assessment, String service) {
    return assessment.opportunities().stream().filter(o -> o.service().equals(service)).toList();
  }

  private static Opportunity get(Assessment assessment, String service, List<String> forces) {
    return groups(assessment, service).stream()
        .filter(o -> o.forces().equals(forces))
        .findFirst()
        .orElseThrow();
  }
}
