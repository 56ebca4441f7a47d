package muster.rules;

import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import muster.engine.Assessor;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.findings.Risk;
import muster.rules.behaviour.Bench;
import muster.rules.behaviour.Scenario;
import muster.rules.behaviour.ThreatRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The method prints two risks at K 0.8, which four equal headings at 0, 0.5 and 1 cannot give: they
 * are reached by a rule book whose `partly` counts 0.2, three headings being met and one partly.
 */
@DisplayName("Golden numbers: the risks printed in the method")
class GoldenNumbersTest {
  private static final Bench BENCH = new Bench(GoldenNumbersTest::partlyCountsAFifth);
  private static final double FOUR_DECIMALS = 0.5e-4;

  @Test
  @DisplayName("T 100, cover(6, 4, .81, 0), K .8 leave a risk of 26.9583")
  void withoutLoad() {
    Risk risk = risk(threat());

    assertThat(risk.standards()).isCloseTo(0.8, within(1e-12));
    assertThat(risk.risk()).isCloseTo(26.9583, within(FOUR_DECIMALS));
  }

  @Test
  @DisplayName(
      "T 100, 12 rising incidents of 10 days, the same people, K .8 leave a risk of 48.2326")
  void underLoad() {
    Risk risk =
        risk(
            threat().strand("busy").demand(12).trend("rising").days(10).all("none"),
            threat().strand("harmful"));

    assertThat(risk.threat()).isCloseTo(100, within(1e-12));
    assertThat(risk.load()).isCloseTo(0.410959, within(0.5e-6));
    assertThat(risk.cover()).isCloseTo(0.647093, within(0.5e-6));
    assertThat(risk.risk()).isCloseTo(48.2326, within(FOUR_DECIMALS));
  }

  @Test
  @DisplayName("12 rising incidents of one moderate and one minor harm are a threat of 60")
  void threatOfSixty() {
    Risk risk =
        risk(
            threat()
                .demand(12)
                .trend("rising")
                .only("physical", "moderate")
                .harm("community", "minor"));

    assertThat(risk.threat()).isCloseTo(60, within(1e-12));
  }

  private static Risk risk(ThreatRow... threats) {
    Scenario scenario =
        Scenario.empty().with(capability().people(6, 4).heading("connectivity", "partly"));
    for (ThreatRow threat : threats) {
      scenario.with(threat);
    }
    return BENCH.assess(scenario).risk();
  }

  private static Assessor partlyCountsAFifth() {
    RuleFile levels = Shipped.file("tables/standard-levels.csv");
    List<RuleFile> files = new ArrayList<>(Shipped.files());
    files.remove(levels);
    files.add(new RuleFile(levels.path(), levels.text().replace("partly,0.5,", "partly,0.2,")));
    return Assessor.of(RuleBook.read(files), Shipped.code());
  }
}
