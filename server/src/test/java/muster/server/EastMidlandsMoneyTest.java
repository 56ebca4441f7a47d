package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.facts.Dataset;
import muster.engine.findings.Finance;
import muster.engine.findings.Finance.Balance;
import muster.engine.findings.Finance.Line;
import muster.engine.findings.Finance.Scheme;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Amounts as S4 prints them: section 5, section 9 and Appendix B. */
@DisplayName("E06 The money of the East Midlands")
class EastMidlandsMoneyTest {
  private static Assessor assessor;
  private static Dataset data;
  private static Finance finance;

  @BeforeAll
  static void load() {
    assessor = ShippedRules.assessor();
    data = read(EastMidlands.files());
    finance = finance(data, data.round().asAt());
  }

  @Test
  void theForecastOfAppendixBComesOut() {
    assertThat(finance.forecast())
        .extracting(EastMidlandsMoneyTest::told)
        .containsExactly(
            "2008/09: 7.4 - 5.2 - 2.2 = 0 passed",
            "2009/10: 8.1 - 5 - 3.1 = 0 passed",
            "2010/11: 6.2 - 4.3 - 1.9 = 0 passed",
            "total: 21.7 - 14.5 - 7.2 = 0 passed");
  }

  @Test
  void theYearsAddUpToThePrintedTotals() {
    assertThat(
            finance.lines().stream()
                .filter(l -> l.line().startsWith("forecast-"))
                .map(l -> l.line() + " " + plain(l.total()) + " " + l.agrees()))
        .containsExactly(
            "forecast-base-budget-gap 21.7 true",
            "forecast-cash-releasing-efficiencies 7.2 true",
            "forecast-identified-risk-gap 41.4 true",
            "forecast-increase-in-borrowing 38.6 true",
            "forecast-loss-of-grant-to-floors 57.2 true",
            "forecast-residual-gap 0 true",
            "forecast-risk-adjusted-gap 41.4 true",
            "forecast-use-of-reserves 14.5 true");
  }

  @Test
  void aChangedAmountBreaksTheForecastAndItsTotal() {
    Finance changed =
        finance(
            edited("finance.csv", "budget-gap,2008/09,7.4", "budget-gap,2008/09,7.5"),
            data.round().asAt());
    assertThat(changed.forecast())
        .extracting(Balance::outcome)
        .containsExactly("failed", "passed", "passed", "passed");
    assertThat(line(changed, "forecast-base-budget-gap").agrees()).isFalse();

    Finance blank =
        finance(
            edited("finance.csv", "budget-gap,2008/09,7.4", "budget-gap,2008/09,xxx"),
            data.round().asAt());
    assertThat(blank.forecast())
        .extracting(Balance::outcome)
        .containsExactly("unknown", "passed", "passed", "passed");
    assertThat(line(blank, "forecast-base-budget-gap").agrees()).isNull();
    assertThat(line(blank, "forecast-base-budget-gap").partial()).isTrue();
  }

  @Test
  void theFundingOfEmsouSumsAndUnknownCellsMakeTotalsPartial() {
    Line emsou = line(finance, "funding-emsou");
    assertThat(emsou.total()).isEqualByComparingTo("11.1");
    assertThat(emsou.partial()).isFalse();
    assertThat(emsou.agrees()).as("no total of it is printed").isNull();

    Line plates = line(finance, "funding-automatic-number-plate-recognition");
    assertThat(plates.total()).as("0.80 and 0.26").isEqualByComparingTo("1.06");
    assertThat(plates.partial()).isTrue();
    assertThat(plates.years().get("2008/09")).isNull();
    assertThat(line(finance, "funding-mobile-data").total()).isEqualByComparingTo("8.3");
    assertThat(line(finance, "funding-total").partial()).isTrue();
  }

  /** R30: 1.2 of more than 650 is 0.18 %, worked out here from the two printed figures. */
  @Test
  void theTeamCostsALittleOfTheRegionsBudget() {
    Map<String, BigDecimal> context = new HashMap<>();
    data.indicators().forEach(i -> context.put(i.indicator(), i.value()));

    assertThat(context.get("programme-team-share-of-regional-budget"))
        .isEqualByComparingTo(
            context
                .get("programme-team-cost-2009-10")
                .movePointRight(2)
                .divide(context.get("regional-policing-budget"), 2, RoundingMode.HALF_EVEN))
        .isEqualByComparingTo("0.18");
  }

  /** The savings that the rows state, added up by hand, and six of them blank. */
  @Test
  void identifiedSavingsReachTheBudgetOfTheTeamAndNothingIsDelivered() {
    assertThat(finance.savings().identified()).isEqualByComparingTo("10980000");
    assertThat(finance.savings().delivered()).isEqualByComparingTo("0");
    assertThat(finance.savings().partial()).isTrue();
    assertThat(finance.savings().target()).isEqualByComparingTo("1200000");
    assertThat(finance.savings().met()).isTrue();
  }

  @Test
  void theTargetIsMissedByThreeThousandPoundsAndReachedExactly() {
    LocalDate in2010 = LocalDate.of(2010, 4, 1);
    Finance missed = finance(onlySaving("1190000"), in2010);
    assertThat(missed.savings().target()).isEqualByComparingTo("1193000");
    assertThat(missed.savings().met()).isFalse();
    assertThat(finance(onlySaving("1192999.99"), in2010).savings().met()).isFalse();
    assertThat(finance(onlySaving("1193000"), in2010).savings().met()).isTrue();
    assertThat(finance(onlySaving("1193000"), in2010.minusDays(1)).savings().met())
        .as("£1.2m the year before")
        .isFalse();
  }

  @Test
  void threeQuartersOfTheDemonstratorsIsPaidFromOutside() {
    assertThat(finance.schemes())
        .extracting(Scheme::project)
        .containsExactly("making-best-use-of-specialist-officers", "witness-protection");
    assertThat(sum(finance.schemes().stream().map(Scheme::cost).toList()))
        .isEqualByComparingTo("360000");
    assertThat(sum(finance.schemes().stream().map(Scheme::external).toList()))
        .isEqualByComparingTo("270000");
    assertThat(sum(finance.schemes().stream().map(Scheme::local).toList()))
        .isEqualByComparingTo("90000");
    assertThat(finance.schemes())
        .allSatisfy(
            s -> assertThat(sum(List.copyOf(s.shares().values()))).isEqualByComparingTo(s.local()));
  }

  @Test
  void ninetyThousandAmongThreeForcesIsSharedByGrantToThePenny() {
    Dataset three =
        edited(
            "projects.csv",
            Map.of(
                "derbyshire;leicestershire;lincolnshire;northamptonshire;nottinghamshire,complex,"
                    + "yes,no,aligning-policy-and-procedure,23;24",
                "derbyshire;leicestershire;nottinghamshire,complex,yes,no,,23;24",
                "90000,180000,40000,135000,0.75",
                "90000,360000,40000,270000,0.75"));
    Scheme witness =
        finance(three, data.round().asAt()).schemes().stream()
            .filter(s -> s.project().equals("witness-protection"))
            .findFirst()
            .orElseThrow();
    assertThat(witness.external()).isEqualByComparingTo("270000");
    assertThat(witness.shares())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "derbyshire", new BigDecimal("27241.93"),
                "leicestershire", new BigDecimal("28548.39"),
                "nottinghamshire", new BigDecimal("34209.68")));
  }

  @Test
  void aForceWithoutAKnownGrantLeavesTheSharesUnknown() {
    Dataset unknown = edited("forces.csv", "East Midlands,112.6,", "East Midlands,,");
    assertThat(finance(unknown, data.round().asAt()).schemes())
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.shares().values()).hasSize(5).allMatch(Objects::isNull));
  }

  private static String told(Balance year) {
    return "%s: %s - %s - %s = %s %s"
        .formatted(
            year.year(),
            plain(year.gap()),
            plain(year.reserves()),
            plain(year.efficiencies()),
            plain(year.residual()),
            year.outcome());
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Line line(Finance finance, String line) {
    return finance.lines().stream().filter(l -> l.line().equals(line)).findFirst().orElseThrow();
  }

  /** A round whose one project, not finished, states this saving. */
  private static Dataset onlySaving(String cashable) {
    Map<String, byte[]> files = new TreeMap<>(EastMidlands.files());
    String projects =
        """
        project,name,status,areas,window,forces,cashable_gbp,source,basis
        only,The only one,live,productivity,current,derbyshire;leicestershire,%s,a test,illustrative
        """
            .formatted(cashable);
    files.put("projects.csv", projects.getBytes(StandardCharsets.UTF_8));
    return read(files);
  }

  private static Dataset edited(String file, String from, String to) {
    return edited(file, Map.of(from, to));
  }

  private static Dataset edited(String file, Map<String, String> changes) {
    Map<String, byte[]> files = new TreeMap<>(EastMidlands.files());
    String[] text = {new String(files.get(file), StandardCharsets.UTF_8)};
    changes.forEach(
        (from, to) -> {
          assertThat(text[0]).containsOnlyOnce(from);
          text[0] = text[0].replace(from, to);
        });
    files.put(file, text[0].getBytes(StandardCharsets.UTF_8));
    return read(files);
  }

  private static Dataset read(Map<String, byte[]> files) {
    return DatasetReader.read(files, assessor.ruleBook()::vocabulary);
  }

  private static Finance finance(Dataset data, LocalDate asAt) {
    return assessor.assess(data, asAt).assessment().finance();
  }
}
