package muster.server.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import muster.data.DatasetFolder;
import muster.server.json.AssessmentJson;
import muster.server.text.CsvTable;
import muster.server.text.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Assesses a folder of CSV files: risks, ranks, flags and what could not be assessed.",
    footer = {
      "",
      "Examples:",
      "  ./muster assess data/east-midlands",
      "  ./muster assess data/east-midlands --on 2012-08-01 --top 20",
      "  ./muster assess data/east-midlands --format json > assessment.json",
      "  ./muster assess data/east-midlands --format csv --table not-assessed",
      "  ./muster assess data/east-midlands --format csv --out tables",
      "  ./muster assess data/east-midlands --rules my-rules",
      "",
      "`./muster template FOLDER` writes an empty dataset to fill in."
    })
final class AssessCommand implements Callable<Integer> {
  private static final int USUAL_TOP = 10;

  private final Console console;

  @Parameters(paramLabel = "FOLDER", description = "The dataset.")
  private Path folder;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "The as-at date, such as 2010-02-22; the round's own if left out.")
  private LocalDate day;

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
      names = "--table",
      paramLabel = "TABLE",
      converter = OutputFormat.TableConverter.class,
      description =
          "What csv prints: risks (if left out), services, opportunities, projects or"
              + " not-assessed.")
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
            () -> AssessedRound.of(DatasetFolder.read(folder), rules.assessor(), day));
    switch (format) {
      case TEXT -> console.out().print(report(round));
      case JSON -> console.out().writeBytes(AssessmentJson.bytes(round.assessment()));
      case CSV -> csv(round);
    }
    console.out().flush();
    return 0;
  }

  private void refuseContradictions() {
    if (format != OutputFormat.CSV && (table != null || out != null)) {
      throw new UsageProblem(
          "`" + (table != null ? "--table" : "--out") + "` goes with `--format csv` only",
          "add `--format csv`");
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
    return Report.of(
        round.assessment(),
        round.data(),
        round.flagMeanings(),
        top == null ? USUAL_TOP : top,
        console.page());
  }

  private void csv(AssessedRound round) throws IOException {
    int rows = top == null ? Integer.MAX_VALUE : top;
    if (out == null) {
      CsvTable one = table == null ? CsvTable.RISKS : table;
      console.out().print(one.of(round.assessment(), rows));
      return;
    }
    Files.createDirectories(out);
    for (CsvTable each : CsvTable.values()) {
      Path file = out.resolve(each + ".csv");
      Files.writeString(file, each.of(round.assessment(), rows), StandardCharsets.UTF_8);
      console.out().println(file);
    }
  }
}
