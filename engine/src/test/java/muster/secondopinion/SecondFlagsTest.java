package muster.secondopinion;

import static muster.secondopinion.OneReturn.capability;
import static muster.secondopinion.OneReturn.changed;
import static muster.secondopinion.OneReturn.dataset;
import static muster.secondopinion.OneReturn.threat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Second opinion: flags at their boundaries")
class SecondFlagsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, ''",
    "5, 4, ''",
    "4, 4, single-point-of-failure",
    "3, 4, below-minimum",
    "0, 1, below-minimum"
  })
  @DisplayName("people against the minimum")
  void people(String n, String m, String flag) {
    Map<String, String> row = changed(capability(), "specialists", n, "minimum", m);
    assertFlag(flag, dataset().with("capabilities.csv", List.of(row)), null);
  }

  @ParameterizedTest
  @CsvSource({
    "high, regional, 2009-12-31, ''",
    "high, regional, 2010-01-01, standard-overdue",
    "high, local, 2010-01-01, standard-overdue",
    "high, national, 2010-01-01, ''",
    "medium, regional, 2011-12-31, ''",
    "medium, regional, 2012-01-01, standard-overdue",
    "low, regional, 2012-01-01, standard-overdue"
  })
  @DisplayName("standards are overdue from the day after the deadline, national services exempt")
  void overdue(String tier, String reach, String asAt, String flag) {
    RawDataset data =
        dataset()
            .with(
                "services.csv", List.of(changed(OneReturn.service(), "tier", tier, "reach", reach)))
            .with("threats.csv", List.of(changed(threat(), "dated", asAt)))
            .with(
                "capabilities.csv",
                List.of(changed(capability(), "capability", "partly", "dated", asAt)));
    assertFlag(flag, data, LocalDate.parse(asAt));
  }

  @Test
  @DisplayName("stale on the 366th day, whichever row is old")
  void stale() {
    LocalDate asAt = LocalDate.of(2009, 6, 30);
    for (int days = 365; days <= 366; days++) {
      String dated = asAt.minusDays(days).toString();
      String flag = days == 366 ? "stale" : "";
      RawDataset data = dataset();
      assertFlag(flag, data.with("threats.csv", List.of(changed(threat(), "dated", dated))), null);
      assertFlag(
          flag,
          data.with("capabilities.csv", List.of(changed(capability(), "dated", dated))),
          null);
      Map<String, String> override =
          Map.of("force", "derbyshire", "service", "major-crime", "risk", "5", "dated", dated);
      assertFlag(flag, data.with("overrides.csv", List.of(override)), null);
    }
  }

  @Test
  @DisplayName("low confidence, of either row")
  void lowConfidence() {
    RawDataset data = dataset();
    assertFlag(
        "low-confidence",
        data.with("threats.csv", List.of(changed(threat(), "confidence", "low"))),
        null);
    assertFlag(
        "low-confidence",
        data.with("capabilities.csv", List.of(changed(capability(), "confidence", "low"))),
        null);
  }

  @ParameterizedTest
  @CsvSource({"met, met, ''", "not met, not met, ''", "not met, partly, high-consequence"})
  @DisplayName("catastrophic harm is flagged where Q is below a half, not at it")
  void highConsequence(String capacity, String capability, String flag) {
    RawDataset data =
        dataset()
            .with(
                "threats.csv",
                List.of(changed(threat(), "demand", "0.01", "environmental", "catastrophic")))
            .with(
                "capabilities.csv",
                List.of(
                    changed(
                        capability(),
                        "availability",
                        flag.isEmpty() ? "1" : "0.5",
                        "capacity",
                        capacity,
                        "capability",
                        capability)));
    assertFlag(flag, data, null);
  }

  private static void assertFlag(String flag, RawDataset data, LocalDate asAt) {
    List<String> expected = flag.isEmpty() ? List.of() : List.of(flag);
    assertEquals(
        expected, SecondOpinion.assess(data, asAt).getRisk("derbyshire", "major-crime").flags());
  }
}
