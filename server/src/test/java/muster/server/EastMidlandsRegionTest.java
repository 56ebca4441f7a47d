package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finding;
import muster.engine.findings.Risk;
import muster.engine.findings.Risk.Status;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E03 The East Midlands as the documents have it")
class EastMidlandsRegionTest {
  private static final List<String> FORCES =
      List.of(
          "derbyshire", "leicestershire", "lincolnshire", "northamptonshire", "nottinghamshire");
  private static final LocalDate OLYMPICS = LocalDate.of(2012, 8, 1);

  private static Assessor assessor;

  @BeforeAll
  static void load() {
    assessor = ShippedRules.assessor();
  }

  @Test
  void everyForceAndServiceIsAssessedOrSaidNotToBe() {
    Dataset data = read(EastMidlands.files());
    Assessment assessment = assess(data);

    assertThat(assessment.risks()).hasSize(FORCES.size() * data.services().size());
    assertThat(data.services()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(assessment.risks())
        .allSatisfy(
            r -> {
              boolean listed =
                  assessment.notAssessed().stream()
                      .anyMatch(
                          n ->
                              n.force().equals(r.force())
                                  && n.service().equals(r.service())
                                  && !n.reason().isBlank());
              assertThat(listed).isEqualTo(r.status() == Status.NOT_ASSESSED);
            });
  }

  @Test
  void everyScoreNamesItsSourcesAndTheirDates() {
    assertThat(assessed(assess(read(EastMidlands.files()))))
        .allSatisfy(
            r ->
                assertThat(r.findings())
                    .filteredOn(
                        f ->
                            f.rule().startsWith("threat/demand-")
                                || f.rule().equals("protection/people"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .extracting(Finding::sentence)
                    .allMatch(s -> s.matches(".*Illustrative: .*dated \\d{4}-\\d{2}-\\d{2}.*")));
  }

  @Test
  void hiTechCrimeIsHighInEveryForceUntilOneFallsToMedium() {
    Map<String, byte[]> files = new TreeMap<>(EastMidlands.files());
    assertThat(flagged(assess(read(files)), "high-in-every-force"))
        .containsExactlyElementsOf(
            FORCES.stream().map(f -> "risk/" + f + "/hi-tech-crime").toList());

    files.put(
        "overrides.csv",
        """
        force,service,risk,reason,by,dated
        lincolnshire,hi-tech-crime,299,a test,a test,2010-02-01
        """
            .getBytes(StandardCharsets.UTF_8));

    assertThat(flagged(assess(read(files)), "high-in-every-force")).isEmpty();
  }

  @Test
  void theWorstStrandOfProtectingVulnerablePeopleIsShown() {
    assertThat(assess(read(EastMidlands.files())).risks())
        .filteredOn(r -> r.service().equals("protecting-vulnerable-people"))
        .hasSize(FORCES.size())
        .allSatisfy(
            r ->
                assertThat(r.worstStrand())
                    .isIn(
                        "domestic-violence",
                        "sex-offenders",
                        "human-trafficking",
                        "child-protection",
                        "repeat-juvenile-missing"));
  }

  @Test
  void mediumTiersAreOverdueOnlyAfter2011AndCounterTerrorismNever() {
    Dataset data = read(EastMidlands.files());
    Map<String, String> tiers =
        data.services().stream().collect(Collectors.toMap(s -> s.service(), s -> s.tier()));

    List<String> in2010 = flagged(assess(data), "standard-overdue");
    List<String> in2012 =
        flagged(assessor.assess(data, LocalDate.of(2012, 1, 1)).assessment(), "standard-overdue");

    assertThat(in2010).isNotEmpty().allMatch(id -> tiers.get(service(id)).equals("high"));
    assertThat(in2012).anyMatch(id -> tiers.get(service(id)).equals("medium"));
    assertThat(in2012).noneMatch(id -> service(id).equals("counter-terrorism"));
    assertThat(data.capabilities())
        .as("counter terrorism has a heading below met, so that the exemption shows")
        .anyMatch(
            c ->
                c.service().equals("counter-terrorism")
                    && List.of(c.capacity(), c.capability(), c.consistency(), c.connectivity())
                        .stream()
                        .anyMatch(l -> !l.equals("met")));
  }

  @Test
  void theOlympicsLowerCoverAndNothingElse() {
    Dataset data = read(EastMidlands.files());
    Map<String, Risk> usual = byId(assessor.assess(data, OLYMPICS.minusDays(60)).assessment());
    Map<String, Risk> during = byId(assessor.assess(data, OLYMPICS).assessment());

    Risk before = usual.get("risk/nottinghamshire/public-order");
    Risk then = during.get("risk/nottinghamshire/public-order");
    assertThat(then.cover()).isLessThan(before.cover());
    assertThat(then.threat()).isEqualTo(before.threat());
    assertThat(then.standards()).isEqualTo(before.standards());
    assertThat(then.findings()).extracting(Finding::rule).contains("people/event");
  }

  @Test
  void indicatorsAreShownAndNotScored() {
    Map<String, byte[]> files = new HashMap<>(EastMidlands.files());
    Assessment with = assess(read(files));
    files.remove("indicators.csv");
    Assessment without = assess(read(files));

    assertThat(with.context())
        .extracting(i -> i.value().stripTrailingZeros().toPlainString())
        .contains("11", "21723", "57", "40");
    assertThat(without.context()).isEmpty();
    assertThat(without.risks()).isEqualTo(with.risks());
    assertThat(without.services()).isEqualTo(with.services());
  }

  private static String service(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private static Dataset read(Map<String, byte[]> files) {
    return DatasetReader.read(files, assessor.ruleBook()::vocabulary);
  }

  private static Assessment assess(Dataset data) {
    return assessor.assess(data, data.round().asAt()).assessment();
  }

  private static List<Risk> assessed(Assessment assessment) {
    return assessment.risks().stream().filter(r -> r.status() == Status.ASSESSED).toList();
  }

  private static List<String> flagged(Assessment assessment, String flag) {
    return assessment.risks().stream()
        .filter(r -> r.flags().contains(flag))
        .map(Risk::id)
        .sorted()
        .toList();
  }

  private static Map<String, Risk> byId(Assessment assessment) {
    return assessment.risks().stream().collect(Collectors.toMap(Risk::id, r -> r));
  }
}
