package muster.server.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import muster.data.DatasetFolder;
import muster.data.InvalidDataset;
import muster.engine.CheckReport;
import muster.engine.InvalidRules;
import muster.engine.OverwrittenExamples;
import muster.engine.RuleBook;
import muster.engine.RuleCoverage;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.server.draft.CoverageTrial;
import muster.server.draft.DraftCheck;
import muster.server.draft.Trial;
import muster.server.files.EastMidlands;
import muster.server.files.RuleFolder;
import muster.server.files.ShippedRules;
import muster.server.files.StrayFiles;
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
      description =
          "A dataset, to count its risks where the bands leave some out or overlap, and to tell"
              + " what is exempt under an id that it does not have.")
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
    Optional<BandedRisks> risks =
        Optional.ofNullable(data).map(d -> new BandedRisks(d, DatasetFolder.read(d)));
    Checked checked = Progress.during(console, "checking the rules", () -> check().with(strays()));
    List<RuleProblem> problems = checked.report().problems();
    try {
      print(
          risks
              .map(r -> Progress.during(console, "counting the risks", () -> counted(checked, r)))
              .orElse(checked.report()));
    } catch (InvalidDataset e) {
      print(checked.report());
      throw e;
    }
    if (coverage && problems.isEmpty()) {
      RuleCoverage found =
          Progress.during(
              console,
              "assessing the datasets",
              () -> CoverageTrial.coverage(checked.files(), checked.compiled()));
      console.out().print("\n" + CoverageReport.of(found, console.page()));
    }
    return problems.isEmpty() ? 0 : PROBLEMS;
  }

  /** Files that were checked, and their rules as they were compiled for it; empty where not. */
  @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
  private record Checked(CheckReport report, List<RuleFile> files, byte[] compiled) {
    Checked with(List<RuleProblem> more) {
      List<RuleProblem> notes = new ArrayList<>(report.notes());
      notes.addAll(more);
      return new Checked(
          new CheckReport(report.rules(), report.examples(), report.problems(), notes),
          files,
          compiled);
    }
  }

  private List<RuleProblem> strays() {
    return folder == null ? ShippedRules.strays() : StrayFiles.in(folder);
  }

  private Checked check() {
    try {
      RuleFolder.Content found =
          folder == null ? ShippedRules.inspect() : RuleFolder.inspect(folder);
      List<RuleFile> files = found.files();
      if (!found.problems().isEmpty()) {
        return new Checked(beside(found), files, new byte[0]);
      }
      if (!coverage) {
        return new Checked(noted(DraftCheck.check(files), files), files, new byte[0]);
      }
      Trial trial = DraftCheck.assess(files, EastMidlands.files(), Optional.empty());
      return new Checked(noted(trial.report(), files), files, trial.compiled());
    } catch (InvalidRules unreadable) {
      return new Checked(new CheckReport(0, 0, unreadable.problems()), List.of(), new byte[0]);
    }
  }

  /** What cannot be read, and everything that is wrong beside it. */
  private static CheckReport beside(RuleFolder.Content found) {
    Set<String> unread =
        found.problems().stream().map(RuleProblem::path).collect(Collectors.toSet());
    CheckReport rest = DraftCheck.check(found.files(), unread);
    List<RuleProblem> all = new ArrayList<>(found.problems());
    all.addAll(rest.problems());
    return new CheckReport(rest.rules(), rest.examples(), all, rest.notes());
  }

  /** The report, with what only a look at the rules that were built in tells. */
  private static CheckReport noted(CheckReport report, List<RuleFile> files) {
    if (!report.problems().isEmpty()) {
      return report;
    }
    byte[] compiled = ShippedRules.compiled();
    RuleBook book = RuleBook.read(files, compiled);
    RuleBook shipped = RuleBook.read(ShippedRules.builtIn(), compiled);
    List<RuleProblem> notes = new ArrayList<>(report.notes());
    notes.addAll(OverwrittenExamples.of(book, shipped));
    return new CheckReport(report.rules(), report.examples(), report.problems(), notes);
  }

  /** The report, with the risks of the dataset counted where bands are wrong, and what it lacks. */
  private static CheckReport counted(Checked checked, BandedRisks risks) {
    CheckReport report = checked.report();
    if (report.problems().isEmpty()) {
      RuleBook book = RuleBook.read(checked.files(), ShippedRules.compiled());
      return checked.with(risks.unplaced(book)).report();
    }
    return new CheckReport(
        report.rules(),
        report.examples(),
        risks.counted(report.problems(), checked.files()),
        report.notes());
  }

  private void print(CheckReport report) {
    if (format == OutputFormat.JSON) {
      console.out().writeBytes(Json.bytes(report));
    } else {
      console.out().print(CheckText.of(report, console.page()));
    }
  }
}
