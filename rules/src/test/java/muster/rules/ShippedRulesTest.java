package muster.rules;

import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import muster.engine.Assessor;
import muster.engine.CheckReport;
import muster.engine.InvalidRules;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.RuleCheck;
import muster.engine.RuleFile;
import muster.rules.behaviour.Bench;
import muster.rules.behaviour.CapabilityRow;
import muster.rules.behaviour.Scenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Shipped rules: as a whole")
class ShippedRulesTest {
  /** No force need be named there on any day. */
  private static final Set<String> MAY_BE_EMPTY =
      Set.of("tables/joining.csv", "tables/exempt-items.csv");

  @Test
  @DisplayName("they compile, and every rule's examples hold")
  void check() {
    CheckReport report = RuleCheck.check(Shipped.files(), Shipped.code());

    assertThat(report.problems()).isEmpty();
    assertThat(report.rules()).isEqualTo(RuleBook.read(Shipped.files()).rules().size());
    assertThat(report.examples()).isGreaterThanOrEqualTo(2 * report.rules());
  }

  @Test
  @DisplayName("the order of the files changes neither the hash nor the assessment")
  void fileOrder() {
    Assessor straight = Shipped.assessor();
    Outcome expected = new Bench(() -> straight).assess(region()).outcome();
    List<RuleFile> files = new ArrayList<>(Shipped.files());
    Collections.shuffle(files, new Random(2009));

    Assessor shuffled = Assessor.of(RuleBook.read(files));
    Outcome found = new Bench(() -> shuffled).assess(region()).outcome();

    assertThat(shuffled.ruleBook().hash()).isEqualTo(straight.ruleBook().hash());
    assertThat(found.assessment()).isEqualTo(expected.assessment());
    assertThat(found.trace().steps()).isEqualTo(expected.trace().steps());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  @DisplayName("any order of the files and either kind of line end give one hash")
  void oneHash(long seed) {
    List<RuleFile> files = new ArrayList<>();
    for (RuleFile file : Shipped.files()) {
      files.add(new RuleFile(file.path(), file.text().replace("\n", "\r\n")));
    }
    Collections.shuffle(files, new Random(seed));

    assertThat(RuleBook.read(files).hash()).isEqualTo(RuleBook.read(Shipped.files()).hash());
  }

  @Test
  @DisplayName("a changed number makes another rule book")
  void anotherHash() {
    RuleFile stale = Shipped.file("parameters/stale-after.yaml");
    List<RuleFile> files = new ArrayList<>(Shipped.files());
    files.remove(stale);
    files.add(new RuleFile(stale.path(), stale.text().replace("value: 365", "value: 366")));

    assertThat(RuleBook.read(files).hash()).isNotEqualTo(RuleBook.read(Shipped.files()).hash());
  }

  @Test
  @DisplayName(
      "before the first day every parameter and table that must speak is named as saying nothing yet")
  void beforeTheFirstDay() {
    LocalDate before = Scenario.FIRST_DAY.minusDays(1);
    List<String> dated =
        Shipped.files().stream()
            .map(RuleFile::path)
            .filter(p -> p.startsWith("parameters/") || p.startsWith("tables/"))
            .filter(p -> !MAY_BE_EMPTY.contains(p))
            .toList();
    Bench bench = new Bench(Shipped::assessor);

    assertThatThrownBy(() -> bench.assess(Scenario.of(threat(), capability()).asAt(before)))
        .isInstanceOfSatisfying(
            InvalidRules.class,
            e ->
                assertThat(e.problems())
                    .allSatisfy(p -> assertThat(p.message()).contains("2009-03-31"))
                    .extracting(p -> p.path())
                    .containsExactlyInAnyOrderElementsOf(dated));
  }

  /** Two forces and two services with something of everything. */
  private static Scenario region() {
    return Scenario.of(
            threat().strand("trafficking").demand(12).trend("rising").days(10).all("moderate"),
            capability().people(6, 4).heading("capacity", "not met"))
        .with(threat().strand("sex-offenders").demandLevel("weekly").all("catastrophic"))
        .with(threat().of("leicestershire").confidence("low"))
        .with(CapabilityRow.nobody().of("leicestershire"))
        .with(threat().in("firearms").blank("days"))
        .with(capability().in("firearms"))
        .service(Scenario.SERVICE, "high", "regional", "capacity", "consistency")
        .shared(3, Scenario.SERVICE, "firearms")
        .event("olympics-2012", Scenario.FIRST_DAY, Scenario.FIRST_DAY, 0.2)
        .event("g8-2013", Scenario.FIRST_DAY, Scenario.FIRST_DAY, 0.125)
        .improvement(LocalDate.of(2009, 9, 1), 2, "two detectives", "plan")
        .override("leicestershire", 500, "a known gang", "ACC Crime", Scenario.FIRST_DAY);
  }
}
