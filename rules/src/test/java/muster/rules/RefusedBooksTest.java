package muster.rules;

import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.rules.behaviour.Bench;
import muster.rules.behaviour.Scenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a rule book may not hold as a whole is refused")
class RefusedBooksTest {
  @Test
  void aRuleWithoutExamplesIsTold() {
    List<RuleFile> files =
        Shipped.files().stream().filter(f -> !f.path().equals("flag/stale.examples.yaml")).toList();

    assertThat(Shipped.check(files).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).isEqualTo("the rule has no examples"));
  }

  @Test
  void aFileThatIsThereTwiceIsTold() {
    List<RuleFile> files = new ArrayList<>(Shipped.files());
    files.add(Shipped.file("tables/trends.csv"));

    assertThatThrownBy(() -> RuleBook.read(files)).hasMessageContaining("is there twice");
  }

  @Test
  @DisplayName("two rules of one stage that feed each other are told, each naming the other")
  void twoRulesThatFeedEachOther() {
    List<RuleFile> files = new ArrayList<>(Shipped.files());
    files.add(feeding("flag/there", "Flag", "new NotAssessed($force, $service)"));
    files.add(feeding("flag/back", "NotAssessed", "new Flag($force, $service, \"stale\")"));
    List<RuleProblem> problems = new ArrayList<>(Shipped.check(files).problems());
    problems.removeIf(p -> !p.message().contains("without end"));

    assertThat(problems)
        .extracting(RuleProblem::path, RuleProblem::line)
        .containsExactlyInAnyOrder(tuple("flag/there.drl", 8), tuple("flag/back.drl", 8));
    assertThat(problems)
        .anySatisfy(p -> assertThat(p.message()).contains("`flag/back`"))
        .anySatisfy(p -> assertThat(p.message()).contains("`flag/there`"));
  }

  private static RuleFile feeding(String name, String fact, String conclusion) {
    return new RuleFile(
        name + ".drl",
        """
        // title: a rule that another one feeds
        // reference: R2
        // effective: 2009-04-01
        // over-fires: never
        // sentence: One leads to the other.
        rule "%s"
        when
          %s($force : force, $service : service)
        then
          insert(%s);
        end
        """
            .formatted(name, fact, conclusion));
  }

  @Test
  void twoRulesThatConcludeTheSameAreTold() {
    List<RuleFile> files = new ArrayList<>(Shipped.files());
    RuleFile harm = Shipped.file("threat/demand-stated.drl");
    files.add(
        new RuleFile(
            "threat/demand-again.drl",
            harm.text().replace("threat/demand-stated", "threat/demand-again")));
    RuleFile examples = Shipped.file("threat/demand-stated.examples.yaml");
    files.add(new RuleFile("threat/demand-again.examples.yaml", examples.text()));
    Assessor assessor = Assessor.of(RuleBook.read(files));

    Bench bench = new Bench(() -> assessor);
    assertThatThrownBy(() -> bench.assess(Scenario.of(threat(), capability())))
        .isInstanceOf(InvalidRules.class)
        .hasMessageContaining("is concluded twice");
  }

  @Test
  void aWordRetiredByItsTableCountsNoMore() {
    List<RuleFile> files = new ArrayList<>(Shipped.files());
    RuleFile flags = Shipped.file("tables/flags.csv");
    files.remove(flags);
    files.add(
        new RuleFile(
            flags.path(),
            flags.text().replaceFirst("(?m)^(stale,[^,]*,2009-04-01),,", "$1,2009-12-31,")));
    Assessor assessor = Assessor.of(RuleBook.read(files, Shipped.code()), Shipped.code());
    Bench bench = new Bench(() -> assessor);

    assertThatThrownBy(() -> bench.assess(Scenario.empty().asAt(LocalDate.of(2010, 1, 1))))
        .isInstanceOf(InvalidRules.class)
        .hasMessageContaining("`stale` is no flag on 2010-01-01");
  }
}
