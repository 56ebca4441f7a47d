package muster.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import muster.data.DatasetReader;
import muster.engine.CheckReport;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleCheck;
import muster.engine.RuleCoverage;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.facts.Dataset;
import muster.server.draft.DraftCheck;
import muster.server.draft.Trial;
import muster.server.files.EastMidlands;
import muster.server.files.Practice;
import muster.server.files.RuleFolder;
import muster.server.files.ShippedRules;
import muster.server.json.Json;
import muster.server.text.CheckText;
import muster.server.text.CoverageReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Checks a folder of rules: compiles it, runs every example and lists all problems.",
    footer = {
      "",
      "Examples:",
      "  ./muster check                         the rules shipped with this program",
      "  ./muster check rules                   the rules in a folder",
      "  ./muster check rules --data data/east-midlands",
      "  ./muster check rules --format json     the same for other programs",
      "  ./muster check --coverage",
      "",
      "What is only worth knowing keeps nothing from working and is listed last.",
      "Exit codes: 0 no problems; 1 problems; 2 bad usage."
    })
final class CheckCommand implements Callable<Integer> {
  private static final int PROBLEMS = 1;

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "RULES",
      description = "The folder; the shipped rules if left out.")
  private Path folder;

  @Option(
      names = "--coverage",
      description =
          "Tells which rules, rows and branches the examples and the shipped datasets exercise.")
  private boolean coverage;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "A dataset, to count its risks where the bands leave some out or overlap.")
  private Path data;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = OutputFormat.Converter.class,
      defaultValue = "text",
      description = "text or json; text if left out.")
  private OutputFormat format;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (format == OutputFormat.CSV || (format == OutputFormat.JSON && coverage)) {
      throw new UsageProblem(
          format == OutputFormat.CSV ? "`check` has no csv" : "coverage is told as text only",
          "`--format json` tells problems and what is worth knowing");
    }
    Checked checked = Progress.during(console, "checking the rules", this::check);
    CheckReport report = counted(checked);
    List<RuleProblem> problems = report.problems();
    if (format == OutputFormat.JSON) {
      console.out().writeBytes(Json.bytes(report));
    } else {
      console.out().print(CheckText.of(report, console.page()));
    }
    if (coverage && problems.isEmpty()) {
      RuleCoverage found =
          Progress.during(console, "assessing the datasets", () -> coverage(checked));
      console.out().print("\n" + CoverageReport.of(found, console.page()));
    }
    return problems.isEmpty() ? 0 : PROBLEMS;
  }

  /** Files that were checked, and their rules as they were compiled for it; empty where not. */
  @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
  private record Checked(CheckReport report, List<RuleFile> files, byte[] compiled) {}

  private Checked check() {
    try {
      if (folder == null) {
        List<RuleFile> files = ShippedRules.files();
        byte[] compiled = ShippedRules.compiled();
        return new Checked(RuleCheck.check(files, compiled), files, compiled);
      }
      List<RuleFile> files = RuleFolder.read(folder);
      if (!coverage) {
        return new Checked(DraftCheck.check(files), files, new byte[0]);
      }
      Trial trial = DraftCheck.assess(files, EastMidlands.files(), Optional.empty());
      return new Checked(trial.report(), files, trial.compiled());
    } catch (InvalidRules unreadable) {
      return new Checked(new CheckReport(0, 0, unreadable.problems()), List.of(), new byte[0]);
    }
  }

  /** The report, with the risks of the dataset counted where bands are wrong. */
  private CheckReport counted(Checked checked) {
    CheckReport report = checked.report();
    return data == null
        ? report
        : new CheckReport(
            report.rules(),
            report.examples(),
            new BandedRisks(data).counted(report.problems(), checked.files()),
            report.notes());
  }

  private static RuleCoverage coverage(Checked checked) {
    RuleBook book = RuleBook.read(checked.files());
    List<Dataset> datasets =
        Stream.of(EastMidlands.files(), Practice.files())
            .map(round -> DatasetReader.read(round, book::vocabulary))
            .toList();
    return RuleCoverage.of(checked.files(), checked.compiled(), datasets);
  }
}
