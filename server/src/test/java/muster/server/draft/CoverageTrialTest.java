package muster.server.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import muster.data.InvalidDataset;
import muster.engine.InvalidRules;
import muster.engine.RuleCoverage;
import muster.engine.RuleFile;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What rules exercise is found out in a process of their own")
class CoverageTrialTest {
  @Test
  @DisplayName("of the shipped ones, every rule and row")
  void shipped() {
    RuleCoverage coverage = CoverageTrial.coverage(ShippedRules.files(), ShippedRules.compiled());
    assertThat(coverage.rules())
        .hasSize((int) ShippedRules.files().stream().filter(f -> f.path().endsWith(".drl")).count())
        .allMatch(RuleCoverage.Thing::isExercised);
    assertThat(coverage.rows()).isNotEmpty();
    assertThat(coverage.branches()).hasSize(2 * coverage.rules().size());
  }

  @Test
  @DisplayName("of others, what keeps the datasets from being assessed by them")
  void unable() {
    List<RuleFile> files = Attacks.book(List.of(Attacks.harmless()));
    assertThatThrownBy(() -> CoverageTrial.coverage(files, new byte[0]))
        .isInstanceOf(InvalidRules.class);
  }

  @Test
  @DisplayName("of rules that have a word no longer, where which dataset says it")
  void renamedWord() {
    List<RuleFile> files =
        ShippedRules.files().stream()
            .map(f -> new RuleFile(f.path(), f.text().replace("once in 10 years", "once a decade")))
            .toList();
    assertThatThrownBy(() -> CoverageTrial.coverage(files, ShippedRules.compiled()))
        .isInstanceOfSatisfying(
            InvalidDataset.class,
            unfit ->
                assertThat(unfit.problems())
                    .isNotEmpty()
                    .allMatch(p -> p.found().equals("once in 10 years") && p.row() > 1)
                    .allMatch(p -> p.file().matches("data/(east-midlands|practice)/[a-z-]+[.]csv"))
                    .anyMatch(p -> p.file().equals("data/east-midlands/threats.csv")));
  }
}
