package muster.engine.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import muster.engine.Assessor;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.facts.Dataset;
import muster.secondopinion.Opinion;
import muster.secondopinion.RawDataset;
import muster.secondopinion.SecondOpinion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * A whole assessment with all its findings, by the rules and in plain Java, side by side in one
 * run. The plain calculation reads its numbers from text, looks at every subset of the forces and
 * keeps no findings; that is why the country is left to {@link OpportunityBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g"})
public class AssessmentBenchmark {
  private static final int SERVICES = 20;

  /** How many forces; each makes a return for every one of 20 services. */
  @Param({"5", "10"})
  public int forces;

  private Assessor assessor;
  private Dataset facts;
  private RawDataset cells;
  private LocalDate asAt;

  /** Reads and compiles the rules of the folder named by the system property {@code rules}. */
  @Setup
  public void load() throws IOException {
    assessor = Assessor.of(RuleBook.read(Rules.read(Path.of(System.getProperty("rules")))));
    Grid grid = new Grid(forces, SERVICES);
    facts = grid.facts();
    cells = grid.cells();
    asAt = facts.round().asAt();
  }

  /** By the rules, with every finding. */
  @Benchmark
  public Outcome byRules() {
    return assessor.assess(facts, asAt);
  }

  /** In plain Java. */
  @Benchmark
  public Opinion inPlainJava() {
    return SecondOpinion.assess(cells, asAt);
  }

  /** Runs both and prints the ratio for each size, with the machine's load. */
  public static void main(String[] args) throws RunnerException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(AssessmentBenchmark.class.getName())
                    .jvmArgsPrepend("-Drules=" + System.getProperty("rules"))
                    .build())
            .run();
    for (String size : List.of("5", "10")) {
      double rules = score(results, "byRules", size);
      double plain = score(results, "inPlainJava", size);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%s x %d: %.2f ms by rules, %.2f ms in plain Java, ratio %.1f; load before %.2f",
              size,
              SERVICES,
              rules,
              plain,
              rules / plain,
              load));
    }
  }

  private static double score(Collection<RunResult> results, String benchmark, String size) {
    return results.stream()
        .filter(r -> r.getParams().getBenchmark().endsWith("." + benchmark))
        .filter(r -> r.getParams().getParam("forces").equals(size))
        .mapToDouble(r -> r.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}
