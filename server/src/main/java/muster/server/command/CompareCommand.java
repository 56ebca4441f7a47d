package muster.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import muster.engine.compare.Comparison;
import muster.engine.compare.Side;
import muster.server.json.ComparisonJson;
import muster.server.json.Json;
import muster.server.text.ComparisonCsv;
import muster.server.text.ComparisonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Compares two assessments: what moved, and why.",
    description = {
      "Two datasets, dates, weight sets or rule books. An option with one value counts for both"
          + " sides; with two, parted by a comma, the first is for A and the second for B.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./muster compare data/east-midlands --on 2009-12-31,2010-12-31",
      "  ./muster compare data/east-midlands --on 2010-12-31 --weights 2009-12,2010-13",
      "  ./muster compare data/east-midlands my-copy --all",
      "  ./muster compare data/east-midlands --rules rules,my-rules --format json"
    })
final class CompareCommand implements Callable<Integer> {
  /** A comma at the end parts nothing, and is told as a mistake. */
  private static final String ONE_COMMA = ",(?!$)";

  private final Console console;

  @Parameters(index = "0", paramLabel = "A", description = "The first dataset.")
  private Path first;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "The second dataset; A again if left out.")
  private Path second;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      split = ONE_COMMA,
      splitSynopsisLabel = ",",
      converter = DayConverter.class,
      description = "The as-at date, such as 2010-02-22; each round's own if left out.")
  private List<LocalDate> days = new ArrayList<>();

  @Option(
      names = "--weights",
      paramLabel = "ID",
      split = ONE_COMMA,
      splitSynopsisLabel = ",",
      description = "The weight set, such as 2009-12; the one in force on the date if left out.")
  private List<String> weights = new ArrayList<>();

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      split = ONE_COMMA,
      splitSynopsisLabel = ",",
      description = "A folder of rules to use instead of those shipped.")
  private List<Path> rules = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = OutputFormat.Converter.class,
      defaultValue = "text",
      description = "text, json or csv; text if left out.")
  private OutputFormat format;

  @Option(
      names = "--all",
      description = "Every input, move and finding in text, where it tells the largest otherwise.")
  private boolean all;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (all && format != OutputFormat.TEXT) {
      throw new UsageProblem(
          "the " + format + " always tells everything", "leave out `--all`, or `--format`");
    }
    ComparedSides sides =
        new ComparedSides(console, List.of(first, second == null ? first : second))
            .on(pair(days, "--on"))
            .by(pair(weights, "--weights"))
            .with(pair(rules, "--rules"));
    List<Side> read = Progress.during(console, "assessing both", sides::read);
    Comparison comparison = Comparison.of(read.get(0), read.get(1));
    switch (format) {
      case TEXT ->
          console
              .out()
              .print(
                  ComparisonReport.of(comparison, read.get(0), read.get(1), all, console.page()));
      case JSON -> console.out().writeBytes(Json.bytes(ComparisonJson.of(comparison)));
      case CSV -> console.out().print(ComparisonCsv.of(comparison, read.get(0), read.get(1)));
    }
    console.out().flush();
    return 0;
  }

  /** The value of each side; none where the option was left out. */
  private static <T> List<T> pair(List<T> given, String option) {
    if (given.size() > 2) {
      throw new UsageProblem(
          "`" + option + "` has " + given.size() + " values, and there are two sides",
          "give one value for both, or two: first for A, then for B");
    }
    if (given.stream().map(Object::toString).anyMatch(v -> v.isBlank() || v.endsWith(","))) {
      throw new UsageProblem(
          "`" + option + "` has an empty value beside its comma",
          "give one value for both, or two: first for A, then for B");
    }
    return given.size() == 1 ? List.of(given.get(0), given.get(0)) : given;
  }
}
