package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import muster.engine.Assessor;
import muster.engine.Outcome;
import muster.engine.RuleText;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finding;
import muster.secondopinion.RawDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("E12 Every route, group, project, gap and sum cites its facts and rules (§9, law 6)")
class CitedTest {
  private static Assessor assessor;
  private static Set<String> rules;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    assessor = Assessing.withJoining(Seeds.JOINING);
    rules = assessor.ruleBook().rules().stream().map(RuleText::name).collect(Collectors.toSet());
  }

  static LongStream seeds() {
    return Seeds.withOpportunities(8000, Seeds.CASES);
  }

  @Test
  void onTheEastMidlands() throws IOException {
    citesAll(RawDataset.readFrom(Path.of("../data/east-midlands")));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void onRandomDatasets(long seed) {
    citesAll(Seeds.dataset(seed));
  }

  private void citesAll(RawDataset data) {
    Outcome outcome = new Assessing(assessor, folder).outcome(data);
    Assessment assessment = outcome.assessment();

    assessment.services().forEach(s -> cited(outcome, s.service(), List.of(s.route().finding())));
    assessment.opportunities().forEach(o -> cited(outcome, o.id(), o.findings()));
    assessment
        .notListed()
        .forEach(
            n -> cited(outcome, n.service() + "/" + String.join("+", n.forces()), n.findings()));
    assessment.projects().forEach(p -> cited(outcome, p.id(), p.findings()));
    assessment.gaps().forEach(g -> cited(outcome, g.service(), List.of(g.finding())));
    cited(outcome, "finance", assessment.finance().findings());
  }

  /**
   * Not blank, by a rule there is, from facts that can be looked up: in the trace, or, where the
   * engine laid them out about this very group, beside it.
   */
  private static void cited(Outcome outcome, String what, List<Finding> findings) {
    assertThat(findings).as(what).isNotEmpty();
    for (Finding f : findings) {
      assertThat(rules).as(what).contains(f.rule());
      assertThat(f.reference()).as(f.rule()).isNotBlank();
      assertThat(f.sentence()).as(f.rule()).isNotBlank().doesNotContainPattern("[{}$]|null|NaN");
      assertThat(f.facts()).as(f.rule()).isNotEmpty();
      assertThat(f.facts()).as(what).allMatch(key -> isOf(what, key) || isKnown(outcome, key));
    }
  }

  /** Whether the engine laid it out about this group, as in {@code pool:SERVICE/FORCE+FORCE}. */
  private static boolean isOf(String what, String key) {
    return key.matches(
        "[a-z-]+:" + what.replaceFirst("^opportunity/", "").replace("+", "\\+") + "(/.*)?");
  }

  private static boolean isKnown(Outcome outcome, String key) {
    return Stream.of(outcome.trace().listSteps(key), outcome.trace().listFacts(key))
        .anyMatch(l -> !l.isEmpty());
  }
}
