package muster.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.engine.Assessor;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.secondopinion.RawDataset;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("E10 The opportunities of the East Midlands as the documents have it")
class EastMidlandsOpportunitiesTest {
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
  void everyServiceHas26GroupsOfWhich21Adjoin() {
    assertThat(assessing.assess(region).services())
        .hasSize(17)
        .allSatisfy(
            s -> {
              assertThat(s.route().possible()).as(s.service()).isEqualTo(26);
              assertThat(s.route().connected()).as(s.service()).isEqualTo(21);
            });
  }

  /** R5: the emphasis moves from risk to savings. */
  @Test
  void theSameDataUnderTwoSetsOfWeightsGivesTwoOrders() {
    Dataset data = assessing.read(region);
    Assessment early = assessor.assess(data, data.round().asAt(), "2009-12").assessment();
    Assessment late = assessor.assess(data, data.round().asAt(), "2010-13").assessment();

    assertThat(early.assessment().weights().opportunities())
        .containsAllEntriesOf(
            Map.of(
                "id",
                "2009-12",
                "risk reduction",
                0.5,
                "savings",
                0.15,
                "urgency",
                0.2,
                "readiness",
                0.15));
    assertThat(late.assessment().weights().opportunities())
        .containsAllEntriesOf(
            Map.of(
                "id",
                "2010-13",
                "risk reduction",
                0.25,
                "savings",
                0.45,
                "urgency",
                0.1,
                "readiness",
                0.2));
    assertThat(early.assessment().weights().projects())
        .containsAllEntriesOf(Map.of("id", "2009-12", "risk", 0.35, "savings", 0.1));
    assertThat(late.assessment().weights().projects())
        .containsAllEntriesOf(Map.of("id", "2010-13", "risk", 0.15, "savings", 0.35));
    assertThat(ids(early)).isNotEqualTo(ids(late)).containsExactlyInAnyOrderElementsOf(ids(late));
    assertThat(early.projects()).isNotEqualTo(late.projects());
    assertThat(early.assessment().id()).isNotEqualTo(late.assessment().id());
    assertThat(early.assessment().data()).isEqualTo(late.assessment().data());
    assertThat(assessor.assess(data, data.round().asAt(), "2010-13").assessment()).isEqualTo(late);
    assertThat(assessing.assess(region)).as("in force in February 2010").isEqualTo(early);
  }

  /** R7. */
  @Test
  void counterTerrorismIsScoredAndNational() {
    Assessment assessment = assessing.assess(region);

    assertThat(assessment.risks())
        .filteredOn(r -> r.service().equals("counter-terrorism"))
        .hasSize(5)
        .allMatch(r -> r.status() == Risk.Status.ASSESSED && r.risk() > 0);
    assertThat(route(assessment, "counter-terrorism")).isEqualTo("national");
    assertNoGroupOf(assessment, "counter-terrorism");
  }

  /** R50. */
  @Test
  void neighbourhoodPolicingStaysLocal() {
    Assessment assessment = assessing.assess(region);

    assertThat(route(assessment, "neighbourhood-policing")).isEqualTo("local");
    assertNoGroupOf(assessment, "neighbourhood-policing");
  }

  /** R38. */
  @Test
  void whatTheSpecialOperationsUnitDoesIsNotProposedAsNew() {
    Assessment assessment = assessing.assess(region);

    assertThat(route(assessment, "serious-and-organised-crime")).isEqualTo("existing unit");
    assertNoGroupOf(assessment, "serious-and-organised-crime");
  }

  /**
   * By hand from the shipped rows: T = λ × trend × 8 points, five days an incident, two people a
   * team, 81 in 100 there; standards 0.375 alone, 0.5 in Leicestershire, 0.625 together.
   */
  @Test
  void hiTechCrimeOfAllFiveIsWhatItsNumbersComeTo() {
    Opportunity five = get(assessing.assess(region), HI_TECH, FIVE);

    assertThat(five.pooled().specialists()).isEqualTo(45);
    assertThat(five.pooled().load()).isCloseTo(7.544520547945205, within(1e-9));
    assertThat(five.pooled().cover()).isCloseTo(0.998992520336042, within(1e-9));
    assertThat(five.pooled().standards()).isCloseTo(0.625, within(1e-12));
    assertThat(five.riskBefore()).isCloseTo(2710.227433857469, within(1e-6));
    assertThat(five.riskAfter()).isCloseTo(1655.0243471246242, within(1e-6));
    assertThat(five.riskReduction()).isCloseTo(1055.2030867328447, within(1e-6));
    assertThat(five.wayOfWorking()).as("a cut of 39 %").isEqualTo("lead force");
    assertThat(five.saving()).as("10 % of £2.34m, less £50,000").isEqualByComparingTo("184000");
    assertThat(five.setUp()).isEqualByComparingTo("250000");
    assertThat(five.running()).isEqualByComparingTo("50000");
    assertThat(five.points())
        .containsEntry("urgency", 100.0)
        .containsEntry("readiness", 35.0)
        .containsEntry("savings", 9.2);
    assertThat(five.value()).as("0.5, 0.15, 0.2 and 0.15").isCloseTo(64.20667, within(1e-4));
    assertThat(five.scale()).isEqualTo("regional");
  }

  /** R24: £300,000 in proportion to the grants of 2009-10, to the penny. */
  @Test
  void allFiveShareCostsAsTheGrantsWerePublished() {
    Opportunity five = get(assessing.assess(region), HI_TECH, FIVE);

    assertThat(pounds(five.costShares()))
        .containsExactly(
            Map.entry("derbyshire", "66002.35"),
            Map.entry("leicestershire", "69167.64"),
            Map.entry("lincolnshire", "37690.50"),
            Map.entry("northamptonshire", "44255.57"),
            Map.entry("nottinghamshire", "82883.94"));
  }

  /** R25: £180,000 among three in proportion to 112.6, 118.0 and 141.4. */
  @Test
  void aDealOfThreeChargesOnlyTheThree() {
    List<String> three = List.of("derbyshire", "leicestershire", "nottinghamshire");

    Opportunity deal = get(assessing.assess(region), HI_TECH, three);

    BigDecimal charged = deal.setUp().add(deal.running());
    assertThat(List.copyOf(deal.costShares().keySet())).isEqualTo(three);
    assertThat(deal.costShares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(charged);
    assertThat(deal.wayOfWorking()).isEqualTo("lead force");
    assertThat(charged).isEqualByComparingTo("180000");
    assertThat(pounds(deal.costShares()))
        .containsExactly(
            Map.entry("derbyshire", "54483.87"),
            Map.entry("leicestershire", "57096.77"),
            Map.entry("nottinghamshire", "68419.36"));
  }

  /** R6. */
  @Test
  void anIssueOfOneForceIsThatForcesAndOfTwoIsOpen() {
    Assessment alone = assessing.assess(threatenedOnly("lincolnshire"));
    Assessment two = assessing.assess(threatenedOnly("lincolnshire", "nottinghamshire"));

    assertThat(route(alone, HI_TECH)).isEqualTo("force to deal");
    assertNoGroupOf(alone, HI_TECH);
    assertThat(route(two, HI_TECH)).isEqualTo("eligible");
    assertThat(two.opportunities())
        .filteredOn(o -> o.service().equals(HI_TECH))
        .isNotEmpty()
        .allMatch(o -> o.forces().containsAll(List.of("lincolnshire", "nottinghamshire")));
  }

  private static RawDataset threatenedOnly(String... forces) {
    return Edits.changed(
        region,
        "threats.csv",
        r ->
            r.get("service").equals(HI_TECH) && !List.of(forces).contains(r.get("force"))
                ? Edits.put(Edits.blank(r, "demand_low", "demand_high"), "demand", "0")
                : r);
  }

  private static List<Opportunity> of(Assessment assessment, String service) {
    return assessment.opportunities().stream().filter(o -> o.service().equals(service)).toList();
  }

  private static void assertNoGroupOf(Assessment assessment, String service) {
    assertThat(of(assessment, service)).isEmpty();
    assertThat(assessment.notListed()).noneMatch(n -> n.service().equals(service));
    assertThat(assessment.services())
        .filteredOn(s -> s.service().equals(service))
        .allMatch(s -> s.route().listed() == 0);
  }

  private static String route(Assessment assessment, String service) {
    return assessment.services().stream()
        .filter(s -> s.service().equals(service))
        .map(ServiceRisk::route)
        .map(r -> r.route())
        .collect(Collectors.joining());
  }

  private static Opportunity get(Assessment assessment, String service, List<String> forces) {
    return of(assessment, service).stream()
        .filter(o -> o.forces().equals(forces))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(Assessment assessment) {
    return new ArrayList<>(assessment.opportunities().stream().map(Opportunity::id).toList());
  }

  private static Map<String, String> pounds(Map<String, BigDecimal> shares) {
    return shares.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> e.getValue().setScale(2).toPlainString(),
                (a, b) -> a,
                java.util.TreeMap::new));
  }
}
