package muster.rules.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import muster.engine.CheckReport;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.rules.Shipped;
import muster.rules.behaviour.Behaviours;
import muster.rules.mistakes.Slip.Kind;
import muster.rules.sensitivity.Watch;
import muster.rules.sensitivity.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Makes seeded slips in the shipped files: a word misspelt, left out, doubled or swapped with the
 * next, a bracket, quote, number or date broken. What became of each is written to {@code
 * target/slips.txt}. A build makes {@value #FEW}, {@code rules/mistakes} makes {@value #ALL}; both
 * check the changed files alone, which {@link MistakesTest} shows to tell the same as a check of
 * the whole rule book.
 */
@DisplayName("Slips: what is wrong is told on its line, and nothing is taken that does nothing")
class SlipsTest {
  private static final long SEED = 2010;
  private static final int ALL = 1_000;
  private static final int FEW = 100;
  private static final double SHARE_ON_LINE = 0.95;

  /** What became of a slip. */
  private enum Fate {
    TOLD_ON_ITS_LINE,
    TOLD_AT_THE_EXAMPLE_THAT_FAILS,
    TOLD_ELSEWHERE,
    ONLY_NOTED_ON_ITS_LINE,
    NOTED,
    PROSE,
    STILL_A_TRUE_EXAMPLE,
    CHANGES_A_BEHAVIOUR,
    DOES_NOTHING;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  private final List<RuleFile> shipped = Shipped.files();
  private final Watch watch = new Watch(new Workshop(Shipped.code()), Behaviours.all());

  @Test
  @DisplayName("every slip is told, noticed, or changes nothing but words")
  void everySlip() throws IOException {
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    Map<Fate, List<String>> fates = new EnumMap<>(Fate.class);
    List<String> internal = new ArrayList<>();
    for (Slip slip : new Slips(shipped, SEED).list(count())) {
      kinds.merge(slip.kind(), 1, Integer::sum);
      CheckReport report = check(slip, Around.file(slip.path(), with(shipped, slip)));
      if (Internals.areShown(report)) {
        internal.add(slip + " " + report);
      }
      Fate fate = fate(slip, report);
      fates
          .computeIfAbsent(fate, f -> new ArrayList<>())
          .add(slip + (fate == Fate.TOLD_ELSEWHERE ? " " + report.problems() : ""));
    }

    write(fates);
    int right =
        size(fates, Fate.TOLD_ON_ITS_LINE) + size(fates, Fate.TOLD_AT_THE_EXAMPLE_THAT_FAILS);
    int wrong = right + size(fates, Fate.TOLD_ELSEWHERE) + size(fates, Fate.ONLY_NOTED_ON_ITS_LINE);
    System.out.printf(
        "slips: %d of seed %d (%s); %d wrong, %d of them told on their line; %s%n",
        kinds.values().stream().mapToInt(Integer::intValue).sum(),
        SEED,
        words(kinds),
        wrong,
        right,
        fates.entrySet().stream()
            .map(e -> e.getValue().size() + " " + e.getKey())
            .collect(Collectors.joining(", ")));
    assertThat(internal).as("shows something internal").isEmpty();
    assertThat(fates.getOrDefault(Fate.DOES_NOTHING, List.of())).as("taken in silence").isEmpty();
    assertThat((double) right / wrong).as("told on their line").isGreaterThan(SHARE_ON_LINE);
  }

  private static int count() {
    return "all".equals(System.getProperty("mistakes")) ? ALL : FEW;
  }

  private Fate fate(Slip slip, CheckReport report) {
    if (!report.problems().isEmpty()) {
      if (isAt(slip, report.problems())) {
        return Fate.TOLD_ON_ITS_LINE;
      }
      if (report.problems().stream().anyMatch(p -> isExampleOf(slip, p))) {
        return Fate.TOLD_AT_THE_EXAMPLE_THAT_FAILS;
      }
      return isAt(slip, report.notes()) ? Fate.ONLY_NOTED_ON_ITS_LINE : Fate.TOLD_ELSEWHERE;
    }
    if (slip.prose()) {
      return Fate.PROSE;
    }
    if (isExamples(slip)) {
      return Fate.STILL_A_TRUE_EXAMPLE;
    }
    List<RuleFile> all = with(shipped, slip);
    if (check(slip, all).notes().stream().anyMatch(n -> n.path().equals(slip.path()))) {
      return Fate.NOTED;
    }
    return isSame(slip) || watch.notice(slip.path(), all).isPresent()
        ? Fate.CHANGES_A_BEHAVIOUR
        : Fate.DOES_NOTHING;
  }

  private static boolean isExamples(Slip slip) {
    return slip.path().endsWith(".examples.yaml");
  }

  /** Whether only space and the order of things that have none differ. */
  private boolean isSame(Slip slip) {
    String before =
        shipped.stream().filter(f -> f.path().equals(slip.path())).findFirst().orElseThrow().text();
    return before.replaceAll("\\s+", "").equals(slip.text().replaceAll("\\s+", ""));
  }

  private static boolean isAt(Slip slip, List<RuleProblem> told) {
    return told.stream().anyMatch(p -> p.path().equals(slip.path()) && slip.isAt(p.line()));
  }

  /** Whether a failing example is told at one of its lines, and the slip is in another of them. */
  private static boolean isExampleOf(Slip slip, RuleProblem problem) {
    return problem.message().startsWith("the example fails")
        && problem.path().equals(slip.path())
        && problem.line() > 0
        && (exampleAt(slip, problem.line()) == exampleAt(slip, slip.line())
            || exampleAt(slip, problem.line()) == exampleAt(slip, slip.otherLine()));
  }

  /** The line that the example which has this line begins on; 0 for none. */
  private static int exampleAt(Slip slip, int line) {
    List<String> lines = slip.text().lines().toList();
    int at = Math.min(line, lines.size());
    while (at > 0 && !lines.get(at - 1).startsWith("- ")) {
      at--;
    }
    return at;
  }

  private static CheckReport check(Slip slip, List<RuleFile> files) {
    return Shipped.check(files, Set.of(slip.path()));
  }

  private static List<RuleFile> with(List<RuleFile> files, Slip slip) {
    return files.stream()
        .map(f -> f.path().equals(slip.path()) ? new RuleFile(slip.path(), slip.text()) : f)
        .toList();
  }

  private static int size(Map<Fate, List<String>> fates, Fate fate) {
    return fates.getOrDefault(fate, List.of()).size();
  }

  private static void write(Map<Fate, List<String>> fates) throws IOException {
    Files.createDirectories(Path.of("target"));
    List<String> lines = new ArrayList<>();
    fates.forEach((fate, slips) -> slips.forEach(s -> lines.add(fate + ": " + s)));
    Files.write(Path.of("target", "slips.txt"), lines);
  }

  private static String words(Map<Kind, Integer> kinds) {
    return kinds.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
