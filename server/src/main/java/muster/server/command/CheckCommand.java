package muster.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import muster.engine.CheckReport;
import muster.engine.InvalidRules;
import muster.engine.RuleCheck;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.server.files.RuleFolder;
import muster.server.files.ShippedRules;
import muster.server.text.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Checks a folder of rules: compiles it, runs every example and lists all problems.",
    footer = {
      "",
      "Examples:",
      "  ./muster check           the rules shipped with this program",
      "  ./muster check rules     the rules in a folder",
      "",
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

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CheckReport report = Progress.during(console, "checking the rules", this::check);
    List<RuleProblem> problems = report.problems();
    problems.forEach(console.out()::println);
    console
        .out()
        .println(
            (problems.isEmpty() ? "" : "\n")
                + Figures.count(report.rules(), "rule", "rules")
                + ", "
                + Figures.count(report.examples(), "example", "examples")
                + ": "
                + (problems.isEmpty()
                    ? "no problems"
                    : Figures.count(problems.size(), "problem", "problems")));
    return problems.isEmpty() ? 0 : PROBLEMS;
  }

  private CheckReport check() {
    try {
      List<RuleFile> files = folder == null ? ShippedRules.files() : RuleFolder.read(folder);
      return RuleCheck.check(files);
    } catch (InvalidRules unreadable) {
      return new CheckReport(0, 0, unreadable.problems());
    }
  }
}
