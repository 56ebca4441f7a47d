package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.CheckReport;
import muster.engine.InvalidRules;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.RuleCheck;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.Stage;
import muster.engine.facts.Dataset;
import muster.server.files.EastMidlands;
import muster.server.files.RuleFolder;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("./muster new-rule")
class NewRuleTest {
  private static final String NAME = "my-own";

  @TempDir private static Path folder;
  private static Path rules;
  private static List<RuleFile> files;
  private static byte[] compiled;

  @BeforeAll
  static void a_new_rule_in_every_stage() {
    rules = folder.resolve("my-rules");
    Run.of("rules", "--rules", Run.RULES, "--copy", rules);
    for (Stage stage : Stage.values()) {
      Run run = Run.of("new-rule", stage.folder(), NAME, "--rules", rules);
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("./muster check " + rules);
    }
    files = RuleFolder.read(rules);
    compiled = Assessor.compile(RuleBook.read(files));
  }

  @Test
  void passes_check_at_once_in_every_stage() {
    CheckReport report = RuleCheck.check(files, compiled);
    int shipped = RuleBook.read(RuleFolder.read(Run.RULES)).rules().size();

    assertThat(report.problems()).isEmpty();
    assertThat(report.rules()).isEqualTo(shipped + Stage.values().length);
  }

  @Test
  void changes_no_assessment_until_it_is_filled_in() {
    Assessor plain = ShippedRules.assessor();
    Assessor more = Assessor.of(RuleBook.read(files), compiled);
    Dataset data = DatasetReader.read(EastMidlands.files(), plain.ruleBook()::vocabulary);

    Outcome expected = plain.assess(data, data.round().asAt());
    Outcome found = more.assess(data, data.round().asAt());

    assertThat(found.trace().steps()).isEqualTo(expected.trace().steps());
    assertThat(found.assessment().risks()).isEqualTo(expected.assessment().risks());
    assertThat(found.assessment().opportunities()).isEqualTo(expected.assessment().opportunities());
    assertThat(found.assessment().projects()).isEqualTo(expected.assessment().projects());
    assertThat(found.assessment().finance()).isEqualTo(expected.assessment().finance());
  }

  /** The new rules with one line of each changed, and where each change was made. */
  private static List<RuleFile> broken(
      String ending,
      Function<List<String>, Integer> line,
      Function<String, String> change,
      Map<String, Integer> places) {
    List<RuleFile> broken = new ArrayList<>();
    for (RuleFile file : files) {
      if (file.path().endsWith("/" + NAME + ending)) {
        List<String> lines = new ArrayList<>(Arrays.asList(file.text().split("\n", -1)));
        int at = line.apply(lines);
        String changed = change.apply(lines.get(at));
        assertThat(changed).isNotEqualTo(lines.set(at, changed));
        places.put(file.path(), at + 1);
        broken.add(new RuleFile(file.path(), String.join("\n", lines)));
      } else {
        broken.add(file);
      }
    }
    assertThat(places).hasSize(Stage.values().length);
    return broken;
  }

  private static int lineAfter(List<String> lines, String line) {
    return lines.indexOf(line) + 1;
  }

  @ParameterizedTest
  @CsvSource({
    "when, \\(, x(, there is no fact",
    "then, \\(new (\\w+)\\(, (new $1x(, is nothing a rule can conclude",
    "then, '\\$(\\w+)', '\\$$1x', is not bound above",
    "when, 'true|false|== \\S+?\\)|: \\w+', ': zzz', has no `zzz`",
  })
  void is_told_where_it_is_broken_in_every_stage(
      String after, String text, String instead, String message) {
    Map<String, Integer> places = new TreeMap<>();
    List<RuleFile> wrong =
        broken(
            ".drl",
            lines -> lineAfter(lines, after),
            line -> line.replaceFirst(text, instead),
            places);

    assertThatThrownBy(() -> RuleBook.read(wrong))
        .isInstanceOfSatisfying(
            InvalidRules.class,
            e ->
                places.forEach(
                    (path, line) ->
                        assertThat(e.problems())
                            .filteredOn(p -> p.path().equals(path))
                            .anySatisfy(
                                p -> {
                                  assertThat(p.line()).as(path).isEqualTo(line);
                                  assertThat(p.message()).contains(message);
                                })));
  }

  @Test
  void is_told_which_example_fails_in_every_stage() {
    Map<String, Integer> places = new TreeMap<>();
    List<RuleFile> wrong =
        broken(
            ".examples.yaml",
            lines -> lines.indexOf("  concludes: []"),
            line -> "  concludes: [Flag: {force: derbyshire, service: firearms, flag: stale}]",
            places);

    List<RuleProblem> problems = RuleCheck.check(wrong, compiled).problems();

    places.forEach(
        (path, line) -> {
          String text =
              wrong.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow().text();
          List<String> lines = Arrays.asList(text.split("\n", -1));
          int example = line;
          while (!lines.get(example - 1).startsWith("- name:")) {
            example--;
          }
          int begins = example;
          assertThat(problems)
              .filteredOn(p -> p.path().equals(path))
              .anySatisfy(p -> assertThat(p.line()).as(path).isBetween(begins, line));
        });
  }

  @Test
  void tells_a_stage_that_there_is_not_with_the_nearest() {
    Run run = Run.of("new-rule", "flags", NAME, "--rules", rules);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no stage `flags`", "did you mean `flag`?");
  }

  @Test
  void writes_over_nothing() throws IOException {
    Path rule = rules.resolve("flag").resolve("stale.drl");
    String before = Files.readString(rule);

    Run run = Run.of("new-rule", "flag", "stale", "--rules", rules);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("`" + rule + "` is there already");
    assertThat(rule).hasContent(before);
  }

  @Test
  void writes_neither_file_where_one_is_there_already() throws IOException {
    Path examples = Files.createFile(rules.resolve("gap").resolve("half.examples.yaml"));

    Run run = Run.of("new-rule", "gap", "half", "--rules", rules);
    Files.delete(examples);

    assertThat(run.code()).isEqualTo(2);
    assertThat(rules.resolve("gap").resolve("half.drl")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "Thin Cover, thin-cover",
    "thin_cover, thin-cover",
    "flag/thin, flag-thin",
    "../thin, thin",
    "2nd-look, nd-look",
    "thin-, thin",
  })
  void tells_a_name_that_cannot_be_one(String name, String near) {
    Run run = Run.of("new-rule", "flag", name, "--rules", rules);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("`" + name + "` cannot be the name of a rule", "did you mean `" + near + "`?");
  }

  @Test
  void needs_a_folder_of_rules(@TempDir Path empty) {
    Run named = Run.of("new-rule", "flag", NAME, "--rules", empty);
    Run unnamed = Run.of("new-rule", "flag", NAME);

    assertThat(named.code()).isEqualTo(2);
    assertThat(named.err()).contains("no rules in `" + empty + "`", "./muster rules --copy DIR");
    assertThat(unnamed.code()).isEqualTo(2);
    assertThat(unnamed.err()).contains("no rules in `rules`");
    assertThat(empty).isEmptyDirectory();
  }
}
