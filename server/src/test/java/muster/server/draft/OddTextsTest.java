package muster.server.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.engine.CheckReport;
import muster.engine.RuleCheck;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.TableReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Texts made to hurt whoever reads them are refused at their file, at once")
class OddTextsTest {
  private static final String RULE = "flag/harmless.drl";
  private static final String EXAMPLES = "flag/harmless.examples.yaml";
  private static final String NUMBER = "parameters/stale-after.yaml";
  private static final String TABLE = "tables/flags.csv";
  private static final String BANDS = "tables/bands.csv";

  /** Characters of all that is told: enough for thousands of problems. */
  private static final int MOST_TOLD = 8_000_000;

  record Odd(String name, String path, UnaryOperator<String> edit) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Odd> odd() {
    String scripting =
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL"
            + " [\"http://127.0.0.1:9/\"]]]]\n";
    return Stream.of(
        new Odd("a YAML tag that makes an object", NUMBER, t -> "x: " + scripting + t),
        new Odd("a YAML tag in examples", EXAMPLES, t -> scripting),
        new Odd(
            "YAML anchors that multiply",
            NUMBER,
            t ->
                "a: &a [x,x,x,x,x,x,x,x,x]\n"
                    + IntStream.range(0, 9)
                        .mapToObj(
                            i ->
                                "%c: &%c [%s]\n"
                                    .formatted(
                                        'b' + i,
                                        'b' + i,
                                        String.join(",", copies("*" + (char) ('a' + i), 9))))
                        .reduce("", String::concat)
                    + t),
        new Odd("YAML within YAML", EXAMPLES, t -> "[".repeat(100_000)),
        new Odd("brackets within brackets", RULE, t -> t.replace("\"low\")", "(".repeat(20_000))),
        new Odd(
            "a sum without end", RULE, t -> t.replace("$force,", "$force" + "+$x".repeat(9000))),
        new Odd("signs without end", RULE, t -> t.replace("$force,", "-".repeat(9000) + "$force,")),
        new Odd(
            "brackets closed in a text, and opened after it",
            RULE,
            t ->
                t.replace(
                    "then\n",
                    "  Evidence(force == $force, row != \"%s\")\n  Evidence%s\nthen\n"
                        .formatted(")".repeat(9000), "(".repeat(9000)))),
        new Odd(
            "brackets closed in a comment, and opened after it",
            RULE,
            t ->
                t.replace(
                    "then\n", "  // " + ")".repeat(9000) + "\n" + "(".repeat(9000) + "\nthen\n")),
        new Odd(
            "a sum without end, with commas in its texts",
            RULE,
            t -> t.replace("$force,", "$force" + " + \",\" + $force".repeat(1500) + ",")),
        new Odd(
            "words that ask for another",
            RULE,
            t -> t.replace("then\n", "not ".repeat(7000) + "\nthen\n")),
        new Odd(
            "one pattern in another",
            RULE,
            t -> t.replace("then\n", "x?".repeat(14_000) + "\nthen\n")),
        new Odd("lists within lists without brackets", NUMBER, t -> "- ".repeat(200_000) + "a\n"),
        new Odd("lists within lists in examples", EXAMPLES, t -> "- ".repeat(200_000) + "a\n"),
        new Odd("keys within keys without brackets", NUMBER, t -> "? ".repeat(200_000) + "a\n"),
        new Odd(
            "maps within maps by indentation",
            NUMBER,
            t ->
                IntStream.range(0, 1000)
                    .mapToObj(i -> " ".repeat(i) + "a:\n")
                    .reduce("", String::concat)),
        new Odd(
            "YAML brackets closed in a comment first",
            NUMBER,
            t -> "# " + "]".repeat(100_000) + "\n" + "[".repeat(100_000) + "\n"),
        new Odd(
            "a table of more rows than anybody reads",
            TABLE,
            t ->
                t
                    + IntStream.range(0, 45_592)
                        .mapToObj(i -> "f" + i + ",m,2009-04-01,,r\n")
                        .collect(Collectors.joining())),
        new Odd("bands that overlap, each from a day of its own", BANDS, t -> bands(4_998, 4_998)),
        new Odd("bands that overlap, from as many days as may be", BANDS, t -> bands(4_998, 900)),
        new Odd(
            "routes of one order, from as many days as may be",
            "tables/routes.csv",
            t -> t + rows(4_900, 900, i -> "r" + i + ",1,no,m,%s,,r\n")),
        new Odd(
            "sets of weights, from as many days as may be",
            "tables/opportunity-weights.csv",
            t -> t + rows(4_900, 900, i -> "s" + i + ",savings,1,%s,,r\n")),
        new Odd(
            "a band of more digits than anybody reads",
            BANDS,
            t -> t.replace(">=1000", ">=1" + "0".repeat(900_000))),
        new Odd(
            "a range of more digits than anybody reads",
            BANDS,
            t -> t.replace("300..1000", "3".repeat(450_000) + ".." + "9".repeat(450_000))),
        new Odd(
            "a comment that goes on after a line end of another kind",
            RULE,
            t -> t.replace("never", "never\u2028when it rains")),
        new Odd("a line end of another kind", RULE, t -> t.replace("never", "never\u0085when")),
        new Odd("an enormous rule", RULE, t -> t + "// more\n".repeat(1_000_000)),
        new Odd("an enormous parameter", NUMBER, t -> t + "# more\n".repeat(1_000_000)),
        new Odd("an enormous table", TABLE, t -> t + "x,y,2009-04-01,,z\n".repeat(1_000_000)),
        new Odd("an enormous cell", TABLE, t -> t + "x".repeat(2_000_000)),
        new Odd("zero bytes", RULE, t -> t.replace("when", "when\0")),
        new Odd("nothing", RULE, t -> ""),
        new Odd("only a quotation mark", RULE, t -> "\""));
  }

  /** Bands of which each holds what the one before holds, and more. */
  private static String bands(int rows, int days) {
    return "band,risk,serious,from,to,reference\n"
        + rows(rows, days, i -> "b" + i + ",>=" + (rows - i) + ",no,%s,,r\n");
  }

  private static String rows(int rows, int days, IntFunction<String> row) {
    return IntStream.range(0, rows)
        .mapToObj(i -> row.apply(i).formatted(LocalDate.of(2009, 4, 1).plusDays(i % days)))
        .collect(Collectors.joining());
  }

  private static List<String> copies(String text, int times) {
    return IntStream.range(0, times).mapToObj(i -> text).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("odd")
  @Timeout(30)
  void refused(Odd odd) {
    List<RuleFile> files =
        Attacks.book(List.of(Attacks.harmless())).stream()
            .map(
                f ->
                    f.path().equals(odd.path)
                        ? new RuleFile(f.path(), odd.edit.apply(f.text()))
                        : f)
            .toList();
    long before = System.nanoTime();
    CheckReport report = RuleCheck.check(files);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    assertThat(report.problems()).isNotEmpty();
    assertThat(report.problems())
        .anySatisfy(problem -> assertThat(problem.path()).isEqualTo(odd.path));
    String told = report.problems().toString();
    assertThat(told).hasSizeLessThan(MOST_TOLD);
    // What stands between backticks is their own text.
    assertThat(told.replaceAll("`[^`]*`", "")).doesNotContain("Exception", "java.", "org.");
  }

  @Test
  @DisplayName("what people write in comments and prose is not counted")
  void prose() {
    List<RuleFile> files =
        Attacks.book(List.of(Attacks.harmless())).stream()
            .map(
                f ->
                    f.path().equals(RULE)
                        ? new RuleFile(
                            RULE, f.text().replace("when", "// " + "-".repeat(150) + "\nwhen"))
                        : f)
            .map(
                f ->
                    f.path().equals(NUMBER)
                        ? new RuleFile(NUMBER, f.text() + "# " + ":( ".repeat(50) + "\n")
                        : f)
            .toList();
    assertThat(RuleCheck.check(files).problems().toString()).doesNotContain("bracket", "sign in");
  }

  @ParameterizedTest(name = "{0} files")
  @org.junit.jupiter.params.provider.ValueSource(ints = 6_000)
  @DisplayName("more files than anybody writes")
  void many(int number) {
    List<RuleFile> files = new ArrayList<>(Attacks.policy());
    for (int i = 0; i < number; i++) {
      files.add(new RuleFile("flag/r" + i + ".drl", ""));
    }
    assertThat(RuleCheck.check(files).problems().toString()).contains("at most 5000 files");
  }

  @ParameterizedTest(name = "{0}")
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "\"\"\"; System.setProperty(\"\"muster.attack\"\", \"\"worked\"\"); //\"",
        "=cmd|' /C calc'!A0",
        "\"${System.setProperty('muster.attack','worked')}\"",
        "\"@{System.setProperty(\"\"muster.attack\"\",\"\"worked\"\")}\""
      })
  @DisplayName("a cell of a table is text, whatever it looks like")
  void cells(String cell) {
    List<RuleFile> files =
        Attacks.book(List.of(Attacks.harmless())).stream()
            .map(
                f ->
                    f.path().equals(TABLE)
                        ? new RuleFile(TABLE, f.text() + "loot," + cell + ",2009-04-01,,none\n")
                        : f)
            .toList();
    RuleCheck.check(files);
    assertThat(System.getProperty("muster.attack")).isNull();
    String text =
        cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    RuleFile table = files.stream().filter(f -> f.path().equals(TABLE)).findFirst().orElseThrow();
    List<RuleProblem> problems = new ArrayList<>();
    List<PolicyRow> rows = TableReader.read(PolicyTable.FLAGS, table, problems).rows();
    assertThat(problems).isEmpty();
    assertThat(rows.get(rows.size() - 1).cells()).containsEntry("meaning", text);
  }
}
