package muster.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.facts.Basis;
import muster.engine.facts.Border;
import muster.engine.facts.Capability;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Project;
import muster.engine.facts.Round;
import muster.engine.facts.SharedSpecialists;
import muster.engine.facts.Threat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sound dataset is read as it was written")
class DatasetReaderTest {
  private final Dataset dataset = DatasetReader.read(FaultyDatasets.base(), TestWords.WORDS);

  @Test
  @DisplayName("Numbers, words, dates, lists and text become facts; blanks stay unknown")
  void makesFactsOfRows() {
    assertThat(dataset.round())
        .isEqualTo(
            new Round(
                "spring-2010",
                "Spring round",
                "East Midlands",
                LocalDate.of(2010, 2, 22),
                "OFFICIAL-SENSITIVE"));
    assertThat(dataset.forces())
        .contains(
            new Force(
                "derbyshire",
                "Derbyshire",
                "East Midlands",
                new BigDecimal("112.6"),
                new BigDecimal("2074.5"),
                new BigDecimal("1007000"),
                false),
            new Force("west-yorkshire", "West Yorkshire", "Yorkshire", null, null, null, true));
    assertThat(dataset.borders()).contains(new Border("derbyshire", "leicestershire"));
    assertThat(dataset.threats())
        .contains(
            new Threat(
                "derbyshire",
                "hi-tech-crime",
                "",
                8.0,
                12.0,
                null,
                20.0,
                10.0,
                "rising",
                "none",
                "minor",
                "moderate",
                "none",
                "none",
                "none",
                "high",
                List.of("local", "regional"),
                "seen, and \"confirmed\"",
                LocalDate.of(2009, 11, 16),
                "Return 1",
                Basis.DERIVED),
            new Threat(
                "leicestershire",
                "hi-tech-crime",
                "",
                null,
                null,
                "weekly",
                null,
                4.5,
                "steady",
                "none",
                "minor",
                "moderate",
                "none",
                "minor",
                "none",
                "medium",
                List.of(),
                "-5 on last year",
                LocalDate.of(2009, 11, 20),
                "Return 2",
                Basis.ILLUSTRATIVE));
    assertThat(dataset.capabilities())
        .contains(
            new Capability(
                "derbyshire",
                "vulnerable-people",
                20,
                2,
                null,
                "met",
                "met",
                "met",
                "partly",
                null,
                "low",
                "",
                LocalDate.of(2009, 12, 7),
                "Return 7",
                Basis.ILLUSTRATIVE));
  }

  @Test
  @DisplayName("Everything else that forces do, plan and know is read, too")
  void makesFactsOfTheOptionalFiles() {
    assertThat(dataset.sharedSpecialists())
        .contains(
            new SharedSpecialists(
                "derbyshire",
                List.of("hi-tech-crime", "vulnerable-people"),
                2,
                "Return 9",
                Basis.ILLUSTRATIVE));
    assertThat(dataset.improvements())
        .singleElement()
        .satisfies(i -> assertThat(i.specialists()).isEqualTo(2));
    assertThat(dataset.overrides())
        .singleElement()
        .satisfies(o -> assertThat(o.risk()).isEqualTo(320.0));
    assertThat(dataset.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.forces()).isEmpty();
              assertThat(event.to()).isEqualTo(LocalDate.of(2012, 8, 12));
              assertThat(event.abstraction()).isEqualTo(0.25);
            });
    assertThat(dataset.agreements()).extracting("parent").containsExactlyInAnyOrder("", "emsou");
    assertThat(dataset.withdrawals())
        .singleElement()
        .satisfies(w -> assertThat(w.partners()).containsExactly("derbyshire"));
    assertThat(dataset.exclusions())
        .singleElement()
        .satisfies(e -> assertThat(e.reason()).isEqualTo("National programme"));
    assertThat(dataset.indicators())
        .extracting("value")
        .containsExactlyInAnyOrder(new BigDecimal("11"), new BigDecimal("-4.3"));
  }

  @Test
  @DisplayName("Of a project, what is blank is unknown: null, or an empty list or text")
  void keepsTheUnknownOfProjectsUnknown() {
    Project payroll = project("payroll");
    Project forensics = project("digital-forensics");

    assertThat(payroll.sensitive()).isTrue();
    assertThat(payroll.tactical()).isNull();
    assertThat(payroll.cashableGbp()).isNull();
    assertThat(payroll.need()).isNull();
    assertThat(payroll.psa()).isEmpty();
    assertThat(payroll.lead()).isEmpty();
    assertThat(forensics.psa()).containsExactly("23", "24");
    assertThat(forensics.apacs()).containsExactly("Serious crime & protection");
    assertThat(forensics.externalRate()).isEqualTo("0.75");
    assertThat(forensics.needLed()).isFalse();
    assertThat(forensics.illustrative()).containsExactly("cashable_gbp", "need");
  }

  @Test
  @DisplayName("`xxx` and a blank are unknown amounts, never zero (R28)")
  void readsUnknownAmounts() {
    assertThat(dataset.finance())
        .extracting("year", "amountGbpM")
        .contains(
            tuple("2007/08", null), tuple("2008/09", null), tuple("total", new BigDecimal("-0.5")));
  }

  @Test
  @DisplayName("A blank marking is OFFICIAL-SENSITIVE")
  void takesTheHigherMarkingWhenBlank() {
    Dataset unmarked =
        DatasetReader.read(with("round.csv", "round,as_at\nr,2010-02-22\n"), TestWords.WORDS);

    assertThat(unmarked.round().marking()).isEqualTo("OFFICIAL-SENSITIVE");
  }

  @Test
  @DisplayName(
      "Each fact's rows are numbered as a spreadsheet shows them; rows that add up have both")
  void knowsTheRowsOfFacts() {
    assertThat(dataset.rows())
        .containsEntry("round.csv:spring-2010", List.of(2))
        .containsEntry("threats.csv:derbyshire/vulnerable-people/sex-offenders", List.of(5))
        .containsEntry(
            "shared_specialists.csv:derbyshire/hi-tech-crime+vulnerable-people", List.of(2, 3));
  }

  private Project project(String id) {
    return dataset.projects().stream()
        .filter(p -> p.project().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, byte[]> with(String file, String content) {
    Map<String, byte[]> files = new TreeMap<>(FaultyDatasets.base());
    files.put(file, content.getBytes(UTF_8));
    return files;
  }
}
