package muster.secondopinion;

import static muster.secondopinion.OneReturn.capability;
import static muster.secondopinion.OneReturn.changed;
import static muster.secondopinion.OneReturn.dataset;
import static muster.secondopinion.OneReturn.threat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Second opinion: threat, protection and risk of one return")
class SecondOpinionTest {

  @Test
  @DisplayName("method.md §1: λ 12, rising, moderate and minor harm give T 60")
  void threatExample() {
    Map<String, String> row =
        changed(threat(), "demand", "12", "trend", "rising", "community", "moderate");
    assertEquals(60, OneReturn.assessed(dataset().with("threats.csv", List.of(row))).threat());
  }

  @Test
  @DisplayName("method.md §3: T 100, cover(6, 4, .81, 0), K .8 give R 26.9583")
  void riskExample() {
    RiskOpinion risk = OneReturn.assessed(dataset());
    assertEquals(100, risk.threat());
    assertEquals(0.913021, risk.cover(), 1e-6);
    assertEquals(1, risk.standards());
    // K .8 is no mean of four headings, so the example is finished by hand.
    assertEquals(26.9583, risk.threat() * (1 - risk.cover() * 0.8), 5e-5);
    assertEquals(100 * (1 - risk.cover()), risk.risk(), 1e-12);
  }

  @Test
  @DisplayName("method.md §3: λ 12, rising, 10 days offer a load of 0.410959 and R 48.2326")
  void loadExample() {
    Map<String, String> row = changed(threat(), "demand", "12", "trend", "rising", "days", "10");
    RiskOpinion risk = OneReturn.assessed(dataset().with("threats.csv", List.of(row)));
    assertEquals(0.410959, risk.load(), 5e-7);
    assertEquals(0.647093, risk.cover(), 5e-7);
    assertEquals(48.2326, 100 * (1 - risk.cover() * 0.8), 5e-5);
  }

  @ParameterizedTest
  @CsvSource({
    "99.9999999994, low",
    "99.9999999996, medium",
    "100, medium",
    "299.999999999, medium",
    "300, high",
    "999.9999999994, high",
    "1000, critical"
  })
  @DisplayName("bands begin at their cut-off, after rounding to 9 decimals")
  void bands(String demand, String band) {
    RawDataset data =
        dataset()
            .with("threats.csv", List.of(changed(threat(), "demand", demand)))
            .with("capabilities.csv", List.of(changed(capability(), "specialists", "3")));
    assertEquals(band, OneReturn.assessed(data).band());
  }

  @ParameterizedTest
  @CsvSource({
    "once in 10 years, 0.1",
    "once in 3 years, 0.3",
    "yearly, 1",
    "quarterly, 4",
    "monthly, 12",
    "weekly, 52",
    "daily, 365"
  })
  @DisplayName("a level stands for a demand")
  void demandLevels(String level, double demand) {
    Map<String, String> row = changed(threat(), "demand_level", level);
    row.remove("demand");
    assertEquals(demand, OneReturn.assessed(dataset().with("threats.csv", List.of(row))).threat());
  }

  @Test
  @DisplayName("strands are summed; the worst is named, of equals the first by id")
  void strands() {
    RawDataset data =
        dataset()
            .with(
                "threats.csv",
                List.of(
                    changed(threat(), "strand", "b", "demand", "40", "days", "365"),
                    changed(threat(), "strand", "c", "demand", "20", "days", "0"),
                    changed(threat(), "strand", "a", "demand", "4", "physical", "serious")));
    RiskOpinion risk = OneReturn.assessed(data);
    assertEquals(100, risk.threat());
    assertEquals(40, risk.load());
    assertEquals("a", risk.worstStrand());
    assertNull(OneReturn.assessed(dataset()).worstStrand());
  }

  @ParameterizedTest
  @CsvSource({
    "met, met, 1",
    "partly, met, 0.875",
    "partly, partly, 0.75",
    "not met, met, 0.25",
    "met, not met, 0.75"
  })
  @DisplayName("K is a plain mean, capped where a mandatory heading is not met")
  void standards(String capacity, String connectivity, double expected) {
    RawDataset data =
        dataset()
            .with("services.csv", List.of(changed(OneReturn.service(), "mandatory", "capacity")))
            .with(
                "capabilities.csv",
                List.of(changed(capability(), "capacity", capacity, "connectivity", connectivity)));
    assertEquals(expected, OneReturn.assessed(data).standards());
  }

  @ParameterizedTest
  @CsvSource({
    "2009-06-30, 2009-06-30, '', 0.70",
    "2009-06-01, 2009-06-30, derbyshire, 0.70",
    "2009-06-30, 2009-07-30, leicestershire;derbyshire, 0.70",
    "2009-07-01, 2009-07-30, '', 1",
    "2009-06-01, 2009-06-29, '', 1",
    "2009-06-30, 2009-06-30, leicestershire, 1"
  })
  @DisplayName("an event lowers p from its first to its last day, where it names the force")
  void events(String from, String to, String forces, double left) {
    Map<String, String> event =
        Map.of("event", "g8", "from", from, "to", to, "forces", forces, "abstraction", "0.3");
    Map<String, String> four = changed(capability(), "specialists", "4", "availability", "1");
    RawDataset data =
        dataset().with("capabilities.csv", List.of(four)).with("events.csv", List.of(event));
    assertEquals(StrictMath.pow(left, 4), OneReturn.assessed(data).cover(), 1e-12);
  }

  @Test
  @DisplayName("shared people: equal sets are added, split evenly, rounded down")
  void sharedPeople() {
    RawDataset data =
        dataset()
            .with(
                "shared_specialists.csv",
                List.of(
                    Map.of("force", "derbyshire", "services", "x;major-crime", "people", "3"),
                    Map.of("force", "derbyshire", "services", "major-crime;x", "people", "2"),
                    Map.of("force", "leicestershire", "services", "major-crime", "people", "9")));
    RiskOpinion risk = OneReturn.assessed(data);
    assertEquals(0.991707, risk.cover(), 1e-6, "6 of its own and 2 of 5 shared");
    assertEquals(List.of("shared-specialists"), risk.flags());
  }

  @Test
  @DisplayName("an absent or incomplete return is not assessed, and has no value at all")
  void notAssessed() {
    Map<String, String> torn = changed(capability());
    torn.remove("consistency");
    for (RawDataset data :
        List.of(
            dataset().with("threats.csv", List.of()),
            dataset().with("capabilities.csv", List.of()),
            dataset().with("capabilities.csv", List.of(torn)),
            dataset().with("threats.csv", List.of(changed(threat(), "demand", ""))))) {
      Opinion opinion = SecondOpinion.assess(data, null);
      assertEquals(List.of(OneReturn.PAIR), opinion.notAssessed());
      assertEquals(RiskOpinion.notAssessed(OneReturn.PAIR), opinion.risks().get(0));
      assertNull(opinion.getService("major-crime").risk());
      assertTrue(opinion.getService("major-crime").partial());
    }
  }

  @Test
  @DisplayName("a judged score moves the band and not the risk")
  void override() {
    RawDataset data =
        dataset()
            .with(
                "overrides.csv",
                List.of(
                    changed(
                        Map.of("force", "derbyshire", "service", "major-crime"),
                        "risk",
                        "300",
                        "reason",
                        "r",
                        "by",
                        "b",
                        "dated",
                        "2009-06-01")));
    RiskOpinion risk = OneReturn.assessed(data);
    assertEquals(300, risk.overridden());
    assertEquals("high", risk.band());
    assertEquals(OneReturn.assessed(dataset()).risk(), risk.risk());
    assertEquals(List.of("high-in-every-force"), risk.flags());
  }
}
