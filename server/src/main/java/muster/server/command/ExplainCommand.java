package muster.server.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import muster.data.DatasetFolder;
import muster.engine.Nearest;
import muster.engine.findings.Risk;
import muster.server.text.RiskExplained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Explains one result: every finding down to rows, rules and references.",
    footer = {
      "",
      "Examples:",
      "  ./muster explain data/east-midlands risk/derbyshire/hi-tech-crime",
      "  ./muster explain data/east-midlands risk/derbyshire/public-order --on 2012-08-01"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "The dataset.")
  private Path folder;

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "What to explain: risk/FORCE/SERVICE, with the ids of the dataset.")
  private String id;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "The as-at date, such as 2010-02-22; the round's own if left out.")
  private LocalDate day;

  @Mixin private RulesOption rules;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    AssessedRound round =
        Progress.during(
            console,
            "assessing",
            () -> AssessedRound.of(DatasetFolder.read(folder), rules.assessor(), day));
    List<Risk> risks = round.assessment().risks();
    Risk risk =
        risks.stream()
            .filter(r -> r.id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown(risks.stream().map(Risk::id).toList()));
    RiskExplained explained =
        new RiskExplained(round.outcome(), round.data(), round.book(), console.page());
    console.out().print(explained.of(risk, round.flagMeanings()));
    return 0;
  }

  private UsageProblem unknown(List<String> ids) {
    String asked = id.startsWith("risk/") ? id : "risk/" + id;
    return new UsageProblem(
        "the dataset has no `" + id + "`",
        Nearest.to(asked, ids)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("an id reads risk/FORCE/SERVICE, such as " + ids.get(0)));
  }
}
