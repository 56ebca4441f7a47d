package muster.server.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import muster.engine.Assessor;
import muster.engine.CheckReport;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleCheck;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.server.files.CompiledRules;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
    "A draft is compiled and first run in a process of its own, and a runaway rule is named")
class DraftCheckTest {
  private static final DraftLimits SHORT =
      new DraftLimits(
          256,
          Duration.ofMinutes(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(4),
          Duration.ofMinutes(3));

  private static final DraftLimits INSTANT =
      new DraftLimits(
          96,
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(6));

  private static final String EXAMPLES =
      """
      - name: a row graded low
        given:
          - Evidence: {force: derbyshire, service: fraud, row: "threats.csv:a", age: 10, confidence: low}
        concludes:
          - Flag: {force: derbyshire, service: fraud, flag: low-confidence}
      - name: nothing is known
        given: []
        concludes: []
      """;

  @Test
  @DisplayName("the shipped rules pass, and nothing of them is compiled again")
  void shipped() {
    assertThat(DraftCheck.check(ShippedRules.files()))
        .isEqualTo(RuleCheck.check(ShippedRules.files(), ShippedRules.compiled()));
  }

  @Test
  @DisplayName("at the start of the service the rules built in need no process; others do")
  void selfTest() throws Exception {
    List<RuleFile> others = Attacks.book(List.of(Attacks.harmless()));
    DraftCheck.AT_ONCE.acquire(2);
    Future<CheckReport> ofOthers;
    try {
      assertThat(DraftCheck.selfTest(ShippedRules.builtIn()).problems()).isEmpty();
      ofOthers = ForkJoinPool.commonPool().submit(() -> DraftCheck.selfTest(others));
      assertThatThrownBy(() -> ofOthers.get(1, TimeUnit.SECONDS))
          .as("no process may be started yet")
          .isInstanceOf(TimeoutException.class);
    } finally {
      DraftCheck.AT_ONCE.release(2);
    }
    assertThat(ofOthers.get()).isEqualTo(RuleCheck.check(others));
  }

  @Test
  @DisplayName("what is wrong is told as this process would tell it")
  void wrong() {
    List<RuleFile> files =
        Attacks.book(List.of(Attacks.harmless())).stream()
            .map(f -> new RuleFile(f.path(), f.text().replace("confidence ==", "confidnce ==")))
            .toList();
    CheckReport report = DraftCheck.check(files);
    assertThat(report).isEqualTo(RuleCheck.check(files));
    assertThat(report.problems()).isNotEmpty();
  }

  @Test
  @DisplayName(
      "a rule that the reader lets through and that does not end is named, with its example")
  void runawayExample() {
    List<RuleFile> files = Attacks.book(List.of(Attacks.runaway("joined-cross-join")));
    RuleBook.read(files);
    List<RuleProblem> problems =
        DraftCheck.tryOut(new Draft(files, new byte[0], Map.of(), ""), SHORT).report().problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).path()).isEqualTo("flag/joined-cross-join.drl");
    assertThat(problems.get(0).message())
        .startsWith("the rule `flag/joined-cross-join` ")
        .containsPattern("did not finish within 4 s|needed more than 256 MB of memory")
        .endsWith(" on the example `a row graded low`");
  }

  @Test
  @DisplayName(
      "a rule that passes its examples and runs away on a dataset is named before it counts")
  void runawayDataset() {
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      more.append("  Evidence(force == $force, $age").append(i).append(" : age)\n");
    }
    RuleFile rule =
        new RuleFile(
            "flag/harmless.drl",
            Attacks.harmless().text().replace(", confidence == \"low\")\n", ")\n" + more));
    List<RuleFile> files = new ArrayList<>(ShippedRules.files());
    files.add(rule);
    files.add(new RuleFile("flag/harmless.examples.yaml", EXAMPLES));
    Trial trial =
        DraftCheck.tryOut(
            new Draft(files, ShippedRules.compiled(), EastMidlands.files(), ""), SHORT);
    assertThat(trial.isFine()).isFalse();
    assertThat(trial.isOfDataset()).isTrue();
    assertThat(trial.report().problems()).hasSize(1);
    assertThat(trial.report().problems().get(0).message())
        .startsWith("the rule `flag/harmless` ")
        .containsPattern("did not finish within 4 s|needed more than 256 MB of memory")
        .endsWith(" on this dataset");
  }

  @Test
  @DisplayName("a draft that passes comes back compiled, so that this process compiles nothing")
  void compiled() {
    List<RuleFile> files =
        Stream.concat(
                Attacks.policy().stream(),
                Stream.of(
                    Attacks.harmless(), new RuleFile("flag/harmless.examples.yaml", EXAMPLES)))
            .toList();
    Trial trial = DraftCheck.assess(files, Map.of(), Optional.empty());
    assertThat(trial.report().problems()).isEmpty();
    assertThat(trial.report().examples()).isEqualTo(2);
    assertThat(Assessor.fits(RuleBook.read(files), trial.compiled())).isTrue();
  }

  @Test
  @DisplayName(
      "rules of one's own are compiled once: an edit of a table after that compiles nothing")
  void compiledOnce(@TempDir Path home) {
    CompiledRules kept = new CompiledRules(home.resolve("kept"));
    List<RuleFile> files = new ArrayList<>(Attacks.policy());
    files.add(Attacks.harmless());
    RuleFile wrong = new RuleFile("flag/harmless.examples.yaml", EXAMPLES.replace("low}", "high}"));
    files.add(wrong);
    assertThat(assess(files, kept).isFine()).isFalse();
    assertThat(kept.find(RuleBook.codeHash(files))).as("has not passed").isEmpty();

    files.set(files.indexOf(wrong), new RuleFile(wrong.path(), EXAMPLES));
    Trial first = assess(files, kept);
    assertThat(first.isFine()).isTrue();
    assertThat(first.isCompiledNow()).isTrue();

    files.replaceAll(
        f ->
            f.path().equals("tables/bands.csv")
                ? new RuleFile(
                    f.path(), f.text().replace("300..1000", "300..999").replace(">=1000", ">=999"))
                : f);
    Trial edited = assess(files, kept);
    assertThat(edited.isFine()).isTrue();
    assertThat(edited.isCompiledNow()).isFalse();
    assertThat(Assessor.fits(RuleBook.codeHash(files), edited.compiled())).isTrue();

    files.replaceAll(
        f ->
            f.path().equals("flag/harmless.drl")
                ? new RuleFile(f.path(), f.text().replace("when", "// edited\nwhen"))
                : f);
    assertThat(assess(files, kept).isCompiledNow()).isTrue();
  }

  private static Trial assess(List<RuleFile> files, CompiledRules kept) {
    return DraftCheck.assess(files, Map.of(), Optional.empty(), kept);
  }

  @Test
  @DisplayName("compiled rules that are not a rule book's own are never taken for them")
  void others() {
    List<RuleFile> files = new ArrayList<>(Attacks.policy());
    files.add(Attacks.harmless());
    Trial trial = new Trial(new CheckReport(1, 2, List.of()), ShippedRules.compiled(), true, false);
    assertThatThrownBy(() -> DraftCheck.assessor(files, trial)).isInstanceOf(InvalidRules.class);
  }

  @Test
  @DisplayName("whoever talks on and on is ended in time all the same, and says its rules but once")
  void flood() {
    Draft draft = new Draft(List.of(Attacks.harmless()), new byte[0], Map.of(), "");
    long before = System.nanoTime();
    Trial flooded = DraftCheck.tryOut(draft, INSTANT, FloodingChild.class);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    assertThat(flooded.report().problems().toString()).contains("did not finish within 6 s");

    Draft twice = new Draft(List.of(Attacks.harmless()), new byte[] {1}, Map.of(), "");
    assertThat(DraftCheck.tryOut(twice, INSTANT, FloodingChild.class).isFine()).isFalse();
  }

  @Test
  @DisplayName(
      "an edited rule in the folder that stands for the shipped ones is tried as any other")
  void checkout(@TempDir Path folder) throws IOException {
    List<RuleFile> files = Attacks.book(List.of(Attacks.harmless()));
    for (RuleFile file : files) {
      Path copy = folder.resolve(file.path());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, file.text());
    }
    System.setProperty("muster.rules", folder.toString());
    try {
      List<RuleFile> shipped = ShippedRules.files();
      assertThat(shipped).hasSameSizeAs(files);
      assertThatThrownBy(() -> ShippedRules.assessor(shipped))
          .isInstanceOf(InvalidRules.class)
          .hasMessageContaining("not those that this program was built with");
      assertThatThrownBy(() -> DraftCheck.assessor(shipped, Map.of(), Optional.empty()))
          .isInstanceOf(InvalidRules.class)
          .hasMessageContaining("flag/harmless.examples.yaml");
    } finally {
      System.clearProperty("muster.rules");
    }
  }
}
