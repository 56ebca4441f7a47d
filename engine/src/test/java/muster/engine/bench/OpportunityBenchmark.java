package muster.engine.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import muster.engine.Assessor;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.facts.Dataset;

/**
 * Whole assessments with every group of up to five forces and all findings, from five forces to the
 * whole country with its real borders: how time and memory grow. Times are far above what a
 * micro-benchmark is for, so each is the middle one of three; the processor's time beside it says
 * what a busy machine hides.
 */
public final class OpportunityBenchmark {
  private static final int SERVICES = 20;
  private static final int TIMES = 3;
  private static final double MILLION = 1e6;
  private static final double NANOS = 1e9;

  private OpportunityBenchmark() {}

  /**
   * Prints a line for each size; reads the folders that the system properties {@code rules} and
   * {@code national} name, and says so where there are no national figures.
   */
  public static void main(String[] args) throws IOException {
    Path national = Path.of(System.getProperty("national"));
    if (!Files.exists(national.resolve("adjacency.csv"))) {
      System.out.println("Skipped: there are no national figures in " + national);
      return;
    }
    Country country = new Country(national);
    long start = System.nanoTime();
    Assessor assessor =
        Assessor.of(RuleBook.read(Rules.read(Path.of(System.getProperty("rules")))));
    System.out.println(
        String.format(
            Locale.ROOT, "rules compiled in %.1f s", (System.nanoTime() - start) / NANOS));
    for (int forces : new int[] {5, 10, 20, 43}) {
      measure(assessor, country.grid(forces, SERVICES).facts());
    }
  }

  private static void measure(Assessor assessor, Dataset data) {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double load = machine.getSystemLoadAverage();
    LocalDate asAt = data.round().asAt();
    double[] seconds = new double[TIMES];
    long before = machine.getProcessCpuTime();
    Outcome outcome = null;
    for (int i = 0; i < TIMES; i++) {
      outcome = null;
      long start = System.nanoTime();
      outcome = assessor.assess(data, asAt);
      seconds[i] = (System.nanoTime() - start) / NANOS;
    }
    double processor = (machine.getProcessCpuTime() - before) / NANOS / TIMES;
    Arrays.sort(seconds);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d forces x %d services: %d groups connected, %d listed, %d findings; %.2f s"
                + " (%.2f s of processor); heap %.0f MB held of %.0f MB; load %.2f",
            data.forces().size(),
            data.services().size(),
            outcome.assessment().services().stream().mapToLong(s -> s.route().connected()).sum(),
            outcome.assessment().opportunities().size(),
            findings(outcome),
            seconds[TIMES / 2],
            processor,
            (runtime.totalMemory() - runtime.freeMemory()) / MILLION,
            runtime.maxMemory() / MILLION,
            load));
  }

  private static long findings(Outcome outcome) {
    return Stream.of(
            outcome.assessment().risks().stream().map(r -> r.findings()),
            outcome.assessment().opportunities().stream().map(o -> o.findings()),
            outcome.assessment().projects().stream().map(p -> p.findings()))
        .flatMap(s -> s)
        .mapToLong(List::size)
        .sum();
  }
}
