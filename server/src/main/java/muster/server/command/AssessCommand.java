package muster.server.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import muster.data.DatasetFolder;
import muster.server.json.AssessmentJson;
import muster.server.text.CsvTable;
import muster.server.text.Report;
import muster.server.text.ReportLengths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Assesses a folder of CSV files: risks, opportunities, projects, gaps and money.",
    footer = {
      "",
      "Examples:",
      "  ./muster assess data/east-midlands",
      "  ./muster assess data/east-midlands --on 2012-08-01 --top 20",
      "  ./muster assess data/east-midlands --weights 2010-13 --table projects",
      "  ./muster assess data/east-midlands --table opportunities --alternatives 20",
      "  ./muster assess data/east-midlands --format json > assessment.json",
      "  ./muster assess data/east-midlands --format csv --table not-assessed",
      "  ./muster assess data/east-midlands --format csv --out tables",
      "  ./muster assess data/east-midlands --rules my-rules",
      "",
      "`./muster template FOLDER` writes an empty dataset to fill in."
    })
final class AssessCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FOLDER", description = "The dataset.")
  private Path folder;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "The as-at date, such as 2010-02-22; the round's own if left out.")
  private LocalDate day;

  @Mixin private WeightsOption weights;

  @Mixin private RulesOption rules;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = OutputFormat.Converter.class,
      defaultValue = "text",
      description = "text, json or csv; text if left out.")
  private OutputFormat format;

  @Option(
      names = "--top",
      paramLabel = "N",
      converter = AtLeastOneConverter.class,
      description = "How many risks text lists (10 if left out), or rows csv has (all).")
  private Integer top;

  @Option(
      names = "--alternatives",
      paramLabel = "N",
      converter = CountConverter.class,
      description = "How many groups text lists below the best of each service (3 if left out).")
  private Integer alternatives;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      converter = OutputFormat.TableConverter.class,
      description =
          "The one part to print: risks, services, opportunities, projects, not-assessed,"
              + " not-listed, gaps or finance. If left out, text prints all of them and csv the"
              + " risks.")
  private CsvTable table;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A folder for every csv table, each in a file of its name.")
  private Path out;

  AssessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    refuseContradictions();
    AssessedRound round =
        Progress.during(
            console,
            "assessing",
            () -> {
              Map<String, byte[]> files = DatasetFolder.read(folder);
              return AssessedRound.of(files, rules.assessor(files, day), day, weights);
            });
    switch (format) {
      case TEXT -> console.out().print(report(round));
      case JSON -> AssessmentJson.write(round.assessment(), console.out());
      case CSV -> csv(round);
    }
    console.out().flush();
    return 0;
  }

  private void refuseContradictions() {
    if (format != OutputFormat.CSV && out != null) {
      throw new UsageProblem("`--out` goes with `--format csv` only", "add `--format csv`");
    }
    if (format != OutputFormat.TEXT && alternatives != null) {
      throw new UsageProblem(
          "`--alternatives` goes with text only: json and csv have every group",
          "leave out `--alternatives`");
    }
    if (format == OutputFormat.JSON && table != null) {
      throw new UsageProblem(
          "the JSON is always the whole assessment", "leave out `--table`, or use `--format csv`");
    }
    if (table != null && out != null) {
      throw new UsageProblem("`--out` writes every table", "leave out `--table`");
    }
    if (format == OutputFormat.JSON && top != null) {
      throw new UsageProblem(
          "the JSON is always the whole assessment", "leave out `--top`, or use `--format csv`");
    }
    if (out != null && Files.exists(out.resolve("round.csv"))) {
      throw new UsageProblem(
          "`" + out + "` holds a dataset, which the tables would overwrite", "name another folder");
    }
  }

  private String report(AssessedRound round) {
    ReportLengths usual = ReportLengths.USUAL;
    ReportLengths lengths =
        new ReportLengths(
            top == null ? usual.risks() : top,
            alternatives == null ? usual.alternatives() : alternatives);
    Report report = round.report(console.page());
    if (table == null) {
      return report.whole(lengths);
    }
    return report
        .part(table.toString(), lengths)
        .orElseThrow(
            () -> new UsageProblem("text has no `" + table + "` apart", "add `--format csv`"));
  }

  private void csv(AssessedRound round) throws IOException {
    int rows = top == null ? Integer.MAX_VALUE : top;
    if (out == null) {
      CsvTable one = table == null ? CsvTable.RISKS : table;
      one.write(round.assessment(), rows, console.out());
      return;
    }
    Files.createDirectories(out);
    for (CsvTable each : CsvTable.values()) {
      Path file = out.resolve(each + ".csv");
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        each.write(round.assessment(), rows, writer);
      }
      console.out().println(file);
    }
  }
}
