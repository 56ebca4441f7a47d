package muster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case is a shipped file with one word of it misspelt. */
@DisplayName("Closed sets: a misspelt word is told, never a rule that silently does not fire")
class ClosedSetsTest {

  @ParameterizedTest(name = "{0}: `{2}` for `{1}`")
  @DisplayName("in a rule")
  @CsvSource(
      delimiter = ';',
      value = {
        // words of a closed set: a flag, a level, a tier's reach, a grade, a heading, a parameter
        "flag/stale.drl ; \"stale\" ; \"stael\" ; stale",
        "flag/high-consequence.drl ; \"catastrophic\" ; \"catastrofic\" ; catastrophic",
        "flag/standard-overdue.drl ; \"met\" ; \"mett\" ; met",
        "flag/standard-overdue.drl ; \"national\" ; \"nationl\" ; national",
        "flag/low-confidence.drl ; \"low\" ; \"loww\" ; low",
        "standard/mean.drl ; \"consistency\" ; \"consistancy\" ; consistency",
        "standard/mandatory-heading.drl ; \"not met\" ; \"not mett\" ; not met",
        "threat/harm.drl ; \"public_expectation\" ; \"public_expectations\" ; public_expectation",
        "flag/stale.drl ; \"stale-after\" ; \"stale-aftr\" ; stale-after",
        // names: a fact, a field, a conclusion, a function, a variable
        "protection/cover.drl ; Presence( ; Presense( ; Presence",
        "protection/people.drl ; $dedicated : specialists ; $dedicated : specialist ; specialists",
        "risk/band.drl ; below > $compared ; bellow > $compared ; below",
        "risk/band.drl ; new Banded( ; new Bandet( ; Banded",
        "protection/cover.drl ; Cover.probability( ; Cover.probabilty( ; Cover.probability",
        "risk/band.drl ; $band, $serious ; $bant, $serious ; $band",
        // what the rule says of itself
        "people/event.drl ; {$event} ; {$evnt} ; $event",
        "people/event.drl ; {fraction|percent} ; {fraction|procent} ; percent",
        "flag/stale.drl ; // reference: ; // referense: ; reference",
        "flag/stale.drl ; \"flag/stale\" ; \"flag/stael\" ; flag/stale"
      })
  void rule(String path, String right, String wrong, String nearest) {
    assertTold(path, right, wrong, nearest);
  }

  @ParameterizedTest(name = "{0}: `{2}` for `{1}`")
  @DisplayName("in a table or parameter")
  @CsvSource(
      delimiter = '|',
      value = {
        "tables/standard-headings.csv | consistency, | consistancy, | consistency",
        "tables/harm-dimensions.csv | public_expectation, | public_expectatoin, | public_expectation",
        "tables/bands.csv | band,risk,serious | band,risk,serius | serious",
        "tables/trends.csv | trend,factor | trend,facter | factor",
        "tables/bands.csv | >=1000,yes | >=1000,yse | yes",
        "parameters/stale-after.yaml | unit: | unt: | unit",
        "parameters/stale-after.yaml | value: 365 | vlaue: 365 | value"
      })
  void table(String path, String right, String wrong, String nearest) {
    assertTold(path, right, wrong, nearest);
  }

  @ParameterizedTest(name = "{0}: `{2}` for `{1}`")
  @DisplayName("in an example")
  @CsvSource(
      delimiter = '|',
      value = {
        "flag/stale.examples.yaml | flag: stale | flag: stael | stale",
        "flag/stale.examples.yaml | name: stale-after | name: stale-afer | stale-after",
        "flag/stale.examples.yaml | Evidence: | Evidense: | Evidence",
        "flag/stale.examples.yaml | age: | agge: | age",
        "flag/stale.examples.yaml | concludes: [] | conclude: [] | concludes",
        "flag/low-confidence.examples.yaml | confidence: low | confidence: loww | low"
      })
  void example(String path, String right, String wrong, String nearest) {
    assertTold(path, right, wrong, nearest);
  }

  @ParameterizedTest(name = "{0}: `{2}` for `{1}`")
  @DisplayName("in a table's own words, told where a rule means the right one")
  @CsvSource(
      delimiter = '|',
      value = {
        "tables/flags.csv | stale, | stael, | flag/stale.drl | stale",
        "tables/harm-levels.csv | catastrophic, | catastrofic, | flag/high-consequence.drl | catastrophic",
        "tables/standard-levels.csv | not met, | not mett, | standard/mandatory-heading.drl | not met"
      })
  void ownWord(String path, String right, String wrong, String rule, String meant) {
    RuleProblem problem = told(misspelt(path, right, wrong), rule, line(rule, "\"" + meant + "\""));

    assertThat(problem.message()).contains("`" + meant + "`");
    assertThat(problem.help()).isEqualTo("did you mean `" + wrong.replace(",", "") + "`?");
  }

  @ParameterizedTest(name = "{0} for {1}")
  @DisplayName("in the name of a stage, a table or an example's rule")
  @CsvSource({
    "flags/stale.drl, flag/stale.drl, flag",
    "protecton/cover.drl, protection/cover.drl, protection",
    "parameter/stale-after.yaml, parameters/stale-after.yaml, parameters",
    "tables/band.csv, tables/bands.csv, bands",
    "flag/stael.examples.yaml, flag/stale.examples.yaml, flag/stale"
  })
  void place(String wrong, String right, String nearest) {
    RuleFile file = Shipped.file(right);

    RuleProblem problem = told(replaced(file, new RuleFile(wrong, file.text())), wrong, 0);

    assertThat(problem.help()).isEqualTo("did you mean `" + nearest + "`?");
  }

  @ParameterizedTest
  @DisplayName("nothing internal is shown, whatever is misspelt")
  @ValueSource(strings = {"Presence(", "new Coverage(", "Cover.probability", "$teams : teams"})
  void nothingInternal(String word) {
    for (RuleProblem problem : check(misspelt("protection/cover.drl", word, "x" + word))) {
      assertThat(problem.toString()).doesNotContain("java", "Exception", "muster.", "drools");
    }
  }

  private static void assertTold(String path, String right, String wrong, String nearest) {
    RuleProblem problem = told(misspelt(path, right, wrong), path, line(path, right));

    assertThat(problem.message() + problem.help()).contains("`").contains(nearest);
    assertThat(problem.help()).contains(nearest);
  }

  /** The first problem told of a file, which must be on the line of the misspelt word. */
  private static RuleProblem told(List<RuleFile> files, String path, int line) {
    List<RuleProblem> problems = check(files);
    List<RuleProblem> there =
        problems.stream().filter(p -> p.path().equals(path) && p.line() == line).toList();
    assertThat(there).as("problems at %s:%d among %s", path, line, problems).isNotEmpty();
    return there.get(0);
  }

  private static List<RuleProblem> check(List<RuleFile> files) {
    List<RuleProblem> problems = Shipped.check(files).problems();
    assertThat(problems).isNotEmpty();
    return problems;
  }

  private static int line(String path, String word) {
    String text = Shipped.file(path).text();
    assertThat(text).contains(word);
    return (int) text.substring(0, text.indexOf(word)).lines().count()
        + (text.startsWith(word) || text.charAt(text.indexOf(word) - 1) == '\n' ? 1 : 0);
  }

  private static List<RuleFile> misspelt(String path, String right, String wrong) {
    RuleFile file = Shipped.file(path);
    int at = file.text().indexOf(right);
    String text = file.text().substring(0, at) + wrong + file.text().substring(at + right.length());
    return replaced(file, new RuleFile(path, text));
  }

  private static List<RuleFile> replaced(RuleFile old, RuleFile fresh) {
    List<RuleFile> files = new ArrayList<>(Shipped.files());
    files.remove(old);
    files.add(fresh);
    return files;
  }
}
