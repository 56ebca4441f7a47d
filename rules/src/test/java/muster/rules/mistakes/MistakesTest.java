package muster.rules.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import muster.engine.CheckReport;
import muster.engine.RuleCheck;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.rules.RulesFolder;
import muster.rules.Shipped;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each mistake is an edit of a shipped file; where it must be told follows from where it is made. A
 * build checks the changed files alone; {@code rules/mistakes} checks each whole rule book, as
 * {@code ./muster check} does, and asks that both tell the same.
 */
@DisplayName("Mistakes people make are told at their place, with what would be right")
class MistakesTest {
  private static final int FEWEST = 60;
  private static final boolean WHOLE = "all".equals(System.getProperty("mistakes"));

  private final List<RuleFile> shipped = RulesFolder.shipped();

  @Test
  @DisplayName("every one of them")
  void areTold() {
    List<Mistake> mistakes =
        Stream.of("rules.yaml", "examples.yaml", "tables.yaml", "parameters.yaml")
            .flatMap(r -> Mistake.listOf(r, shipped).stream())
            .toList();
    List<String> misplaced = new ArrayList<>();
    List<String> unhelpful = new ArrayList<>();
    List<String> internal = new ArrayList<>();
    List<String> stray = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (Mistake mistake : mistakes) {
      CheckReport report =
          Shipped.check(mistake.files(), new TreeSet<>(List.of(mistake.path(), mistake.told())));
      if (WHOLE) {
        CheckReport whole = RuleCheck.check(mistake.files(), Shipped.code());
        if (!whole.equals(report)) {
          other.add(mistake + " " + whole + " and not " + report);
        }
        report = whole;
      }
      List<RuleProblem> told = mistake.note() ? report.notes() : report.problems();
      if (told.stream().noneMatch(mistake::isPlaced)) {
        misplaced.add(mistake + " at " + mistake.line() + ":" + mistake.column() + " " + told);
      }
      if (told.stream().noneMatch(p -> mistake.isPlaced(p) && mistake.isSaid(p))) {
        unhelpful.add(mistake + " " + told);
      }
      report.problems().stream()
          .filter(mistake::isStray)
          .forEach(p -> stray.add(mistake + ": " + p));
      if (Internals.areShown(report)) {
        internal.add(mistake + " " + told);
      }
    }
    int all = mistakes.size();
    System.out.printf(
        "mistakes: %d, checked %s; right place %d, right help %d, nothing internal %d%n",
        all,
        WHOLE ? "as whole rule books" : "in the changed files",
        all - misplaced.size(),
        all - unhelpful.size(),
        all - internal.size());

    assertThat(all).isGreaterThanOrEqualTo(FEWEST);
    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(misplaced).as("not told at their place").isEmpty();
          softly.assertThat(unhelpful).as("not told with what would be right").isEmpty();
          softly.assertThat(stray).as("told of lines that are right").isEmpty();
          softly.assertThat(internal).as("told in words of the program's inside").isEmpty();
          softly.assertThat(other).as("told otherwise of the whole rule book").isEmpty();
        });
  }

  @Test
  @DisplayName("one in each file, all in one run")
  void noneHidesAnother() {
    List<Mistake> one = new ArrayList<>();
    List<RuleFile> files = new ArrayList<>(shipped);
    Set<String> touched = new TreeSet<>();
    for (String resource : List.of("rules.yaml", "examples.yaml", "parameters.yaml")) {
      for (Mistake mistake : Mistake.listOf(resource, shipped)) {
        String rule = mistake.path().replaceFirst("\\.(drl|examples\\.yaml)$", "");
        if (!mistake.note() && mistake.path().equals(mistake.told()) && touched.add(rule)) {
          one.add(mistake);
          files.replaceAll(
              f ->
                  f.path().equals(mistake.path())
                      ? mistake.files().stream()
                          .filter(m -> m.path().equals(f.path()))
                          .findFirst()
                          .orElseThrow()
                      : f);
        }
      }
    }
    List<RuleProblem> told = Shipped.check(files, touched).problems();

    assertThat(one).hasSizeGreaterThan(5);
    assertThat(one).allSatisfy(m -> assertThat(told).anyMatch(p -> m.isPlaced(p) && m.isSaid(p)));
  }

  @Test
  @DisplayName("a column that rules read no more is worth knowing, at its heading")
  void aColumnThatNothingReads() {
    List<RuleFile> files =
        shipped.stream().filter(f -> !f.path().startsWith("urgency/trend.")).toList();

    CheckReport report = Shipped.check(files, Set.of());

    assertThat(report.problems()).isEmpty();
    assertThat(report.notes())
        .filteredOn(n -> n.message().startsWith("nothing reads the column"))
        .containsExactly(
            new RuleProblem(
                "tables/trends.csv",
                1,
                3,
                "nothing reads the column `urgency`",
                "a rule reads it with `TrendFactor(…, $x : urgency)`"));
  }

  @ParameterizedTest
  @CsvSource({
    "flag/stale.drl, a line left blank above the comment",
    "tables/bands.csv, rows that a spreadsheet saved empty"
  })
  @DisplayName("what is no mistake is not told")
  void noMistake(String path, String name) {
    List<RuleFile> files = new ArrayList<>(shipped);
    files.replaceAll(
        f ->
            !f.path().equals(path)
                ? f
                : new RuleFile(
                    path, path.endsWith(".drl") ? "\n" + f.text() : f.text() + ",,,,,\n,,,,,\n"));

    CheckReport report = Shipped.check(files, Set.of(path));

    assertThat(report.problems()).as(name).isEmpty();
    assertThat(report.notes()).as(name).isEmpty();
  }

  @Test
  @DisplayName("the shipped rule book has none, and nothing in it is worth knowing")
  void noneAreShipped() {
    CheckReport report = Shipped.check(shipped, Set.of());

    assertThat(report.problems()).isEmpty();
    assertThat(report.notes()).isEmpty();
  }
}
