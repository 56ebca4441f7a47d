package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import muster.data.DatasetReader;
import muster.engine.RuleBook;
import muster.engine.RuleCoverage;
import muster.engine.RuleCoverage.Thing;
import muster.engine.RuleFile;
import muster.engine.facts.Dataset;
import muster.server.files.EastMidlands;
import muster.server.files.Practice;
import muster.server.files.ShippedRules;
import muster.server.text.CoverageReport;
import muster.server.text.Page;
import muster.server.text.Paint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The examples and the shipped datasets exercise the whole of the shipped rule book")
class CoverageTest {
  private static final Page PAGE = new Page(120, Paint.NONE);

  private static List<RuleFile> files;
  private static Dataset region;
  private static Dataset practice;

  @BeforeAll
  static void read() {
    files = ShippedRules.files();
    RuleBook book = RuleBook.read(files, ShippedRules.compiled());
    region = DatasetReader.read(EastMidlands.files(), book::vocabulary);
    practice = DatasetReader.read(Practice.files(), book::vocabulary);
  }

  /** Several claims are of the shipped files and the same datasets. */
  private static final Map<List<Object>, RuleCoverage> KNOWN = new HashMap<>();

  private static RuleCoverage coverage(List<RuleFile> files, Dataset... datasets) {
    return KNOWN.computeIfAbsent(
        List.of(files, List.of(datasets)),
        key -> RuleCoverage.of(files, ShippedRules.compiled(), List.of(datasets)));
  }

  private static List<String> missed(List<Thing> things) {
    return things.stream().filter(t -> !t.isExercised()).map(Thing::name).toList();
  }

  private static List<String> byNoExample(List<Thing> things) {
    return things.stream().filter(t -> !t.byExample()).map(Thing::name).toList();
  }

  private static List<RuleFile> with(
      List<RuleFile> files, String path, UnaryOperator<String> change) {
    return files.stream()
        .map(f -> f.path().equals(path) ? new RuleFile(path, change.apply(f.text())) : f)
        .toList();
  }

  /** Without an example of one rule, and without all of another. */
  private static List<RuleFile> withFewerExamples() {
    return with(
        with(
            files,
            "urgency/trend.examples.yaml",
            text -> without("a threat that falls presses nobody", text)),
        "gate/agreement-ended.examples.yaml",
        text -> "[]\n");
  }

  /** With a value that nothing reads, a new row and two that are others than they were. */
  private static List<RuleFile> withMorePolicy() {
    List<RuleFile> more = new ArrayList<>(files);
    more.add(
        new RuleFile(
            "parameters/spare.yaml",
            """
            title: What nothing reads
            unit: days
            values:
              - from: 2009-04-01
                value: 1
                reference: a test
              - from: 2010-04-01
                value: 2
                reference: a test
            """));
    more = with(more, "tables/demand-levels.csv", text -> text + "hourly,8760,2009-04-01,,ours\n");
    more = with(more, "tables/trends.csv", text -> text.replace("falling,0.8,", "falling,0.7,"));
    return with(
        more, "tables/gates.csv", text -> text.replace("vision,ranking,yes", "vision,approval,no"));
  }

  /** An examples file without the example of this name. */
  private static String without(String example, String text) {
    String changed = text.replaceFirst("(?ms)^- name: " + example + "$.*?(?=^- name: |\\z)", "");
    assertThat(changed).isNotEqualTo(text);
    return changed;
  }

  @Test
  @DisplayName("every rule, both branches of each, every row and every value")
  void all() {
    RuleCoverage coverage = coverage(files, region, practice);

    assertThat(missed(coverage.rules())).isEmpty();
    assertThat(missed(coverage.branches())).isEmpty();
    assertThat(missed(coverage.rows())).isEmpty();
    assertThat(coverage.rules())
        .hasSize(RuleBook.read(files, ShippedRules.compiled()).rules().size());
    assertThat(coverage.branches()).hasSize(2 * coverage.rules().size());
    assertThat(CoverageReport.of(coverage, PAGE))
        .containsPattern("rules +142 of 142 +100 % ")
        .containsPattern("branches +284 of 284 +100 % ")
        .doesNotContain("Exercised by nothing");
  }

  @Test
  @DisplayName("the rows that only the engine reads need the practice round")
  void practice() {
    assertThat(missed(coverage(files, region).rows()))
        .containsExactly(
            "tables/joining.csv payroll/west-yorkshire",
            "tables/project-statuses.csv approved",
            "tables/project-statuses.csv finished",
            "tables/project-statuses.csv superseded by national");
  }

  @Test
  @DisplayName("without an example less is exercised, and the report names it")
  void withoutAnExample() {
    RuleCoverage before = coverage(files);
    RuleCoverage after = coverage(withFewerExamples());

    List<String> lost = new ArrayList<>(missed(after.rows()));
    lost.removeAll(missed(before.rows()));

    assertThat(lost).containsExactly("tables/trends.csv falling");
    assertThat(missed(before.rows())).doesNotContain("tables/trends.csv falling");
    assertThat(CoverageReport.of(after, PAGE))
        .contains("Exercised by nothing\n", "\n  tables/trends.csv falling\n");
  }

  @Test
  @DisplayName("a rule without examples is exercised by none, in neither branch")
  void withoutExamples() {
    RuleCoverage before = coverage(files);
    RuleCoverage after = coverage(withFewerExamples());

    assertThat(byNoExample(before.rules())).isEmpty();
    assertThat(byNoExample(after.rules())).containsExactly("gate/agreement-ended.drl");
    assertThat(byNoExample(after.branches()))
        .containsExactly(
            "gate/agreement-ended.drl fires", "gate/agreement-ended.drl does not fire");
  }

  @Test
  @DisplayName("a value that nothing reads is exercised by nothing, though a later one follows it")
  void unread() {
    assertThat(missed(coverage(withMorePolicy(), practice).rows()))
        .contains(
            "parameters/spare.yaml, from 2009-04-01", "parameters/spare.yaml, from 2010-04-01");
  }

  @Test
  @DisplayName("a new row and a changed one that no dataset names are exercised by nothing yet")
  void newRows() {
    RuleCoverage coverage = coverage(withMorePolicy(), practice);

    assertThat(byNoExample(coverage.rows())).contains("tables/gates.csv vision");
    assertThat(missed(coverage.rows()))
        .contains("tables/demand-levels.csv hourly", "tables/trends.csv falling")
        .doesNotContain("tables/demand-levels.csv daily");
  }
}
