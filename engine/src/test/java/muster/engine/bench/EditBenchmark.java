package muster.engine.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import muster.engine.Assessor;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.facts.Dataset;
import muster.engine.findings.Demand;

/**
 * From an edit to the region being assessed by it, in a program that runs already: one row of a
 * table of 1,000 rows, one rule, and one row of the same table as a decision table of Drools' own.
 * The last is given less to do: it only looks up the threats' demand and assesses nothing.
 */
public final class EditBenchmark {
  private static final int ROWS = 1000;
  private static final int FORCES = 5;
  private static final int SERVICES = 20;
  private static final String TABLE = "tables/demand-levels.csv";
  private static final String RULE = "flag/low-confidence.drl";

  /** The first level that is made up, which the first threat is given. */
  private static final String EDITED = "level 7";

  private static final int MANY = 5000;
  private static final double NANOS = 1e9;

  private final List<RuleFile> files;
  private final Map<String, String> levels = new LinkedHashMap<>();
  private final Dataset data;
  private final LocalDate asAt;
  private final byte[] compiled;
  private Assessor assessor;

  private EditBenchmark(List<RuleFile> shipped) {
    List<RuleFile> all = new ArrayList<>(shipped);
    RuleFile table = all.stream().filter(f -> f.path().equals(TABLE)).findFirst().orElseThrow();
    all.remove(table);
    StringBuilder text = new StringBuilder(table.text());
    int known = (int) table.text().lines().count() - 1;
    for (int i = known; i < ROWS; i++) {
      levels.put("level " + i, String.valueOf(i));
      text.append("level %d,%d,2009-04-01,,made up for this benchmark%n".formatted(i, i));
    }
    all.add(new RuleFile(TABLE, text.toString()));
    this.files = List.copyOf(all);
    this.data = new Grid(FORCES, SERVICES).withLevels(List.copyOf(levels.keySet()));
    this.asAt = data.round().asAt();
    RuleBook book = RuleBook.read(files);
    this.compiled = Assessor.compile(book);
    this.assessor = Assessor.of(book, compiled);
  }

  /** Prints the four and their ratios; reads the folder that the system property names. */
  public static void main(String[] args) throws IOException {
    EditBenchmark edit = new EditBenchmark(Rules.read(Path.of(System.getProperty("rules"))));
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    double row = median(15, edit::row);
    double rule = median(5, edit::rule);
    double rules = median(3, edit::everyRule);
    double sheet = median(3, edit::sheet);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d rows, %d forces x %d services: a row of a table %.3f s; a rule %.2f s (%.1f x);"
                + " every rule %.2f s (%.1f x); a row of a Drools decision table, looked up only, %.2f s (%.1f x); load %.2f",
            ROWS,
            FORCES,
            SERVICES,
            row,
            rule,
            rule / row,
            rules,
            rules / row,
            sheet,
            sheet / row,
            load));
  }

  private void row(int run) {
    RuleBook book =
        assessor.ruleBook().with(with(TABLE, EDITED + ",7,", EDITED + "," + (MANY + run) + ","));
    check(assessor.with(book), MANY + run);
  }

  private void rule(int run) {
    assess(run, compiled);
  }

  /** As after an upgrade: nothing that was compiled before fits. */
  private void everyRule(int run) {
    assess(run, new byte[0]);
  }

  private void assess(int run, byte[] before) {
    String was = "// title: ";
    RuleBook book = RuleBook.read(with(RULE, was, was + "Edit " + run + " "));
    Assessor.of(book, Assessor.compile(book, before)).assess(data, asAt);
  }

  private void sheet(int run) {
    Map<String, String> edited = new LinkedHashMap<>(levels);
    edited.put(EDITED, String.valueOf(MANY + run));
    Map<String, Double> demand =
        SpreadsheetRules.demand(SpreadsheetRules.table(edited), data.threats());
    if (demand.size() != FORCES * SERVICES || !demand.containsValue((double) MANY + run)) {
      throw new IllegalStateException("the decision table says otherwise: " + demand);
    }
  }

  private void check(Assessor edited, double incidents) {
    boolean counts =
        edited.assess(data, asAt).trace().steps().stream()
            .anyMatch(s -> s.conclusion() instanceof Demand d && d.incidents() == incidents);
    if (!counts) {
      throw new IllegalStateException("the edit does not count");
    }
    assessor = edited;
  }

  private List<RuleFile> with(String path, String was, String is) {
    return files.stream()
        .map(
            f ->
                f.path().equals(path)
                    ? new RuleFile(path, f.text().replaceFirst(Pattern.quote(was), is))
                    : f)
        .toList();
  }

  /** The middle time; the first run, which warms up, is not counted. */
  private static double median(int times, IntConsumer run) {
    run.accept(0);
    double[] seconds = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      run.accept(i + 1);
      seconds[i] = (System.nanoTime() - start) / NANOS;
    }
    Arrays.sort(seconds);
    return seconds[times / 2];
  }
}
