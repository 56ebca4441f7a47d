package muster.server.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import muster.data.DatasetFolder;
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
      "  ./muster explain data/east-midlands risk/derbyshire/public-order --on 2012-08-01",
      "  ./muster explain data/east-midlands service/hi-tech-crime",
      "  ./muster explain data/east-midlands opportunity/hi-tech-crime/derbyshire+nottinghamshire",
      "  ./muster explain data/east-midlands project/business-crime --weights 2010-13"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "The dataset.")
  private Path folder;

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description =
          "What to explain, with the ids of the dataset: risk/FORCE/SERVICE, service/SERVICE,"
              + " opportunity/SERVICE/FORCE+FORCE or project/PROJECT.")
  private String id;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "The as-at date, such as 2010-02-22; the round's own if left out.")
  private LocalDate day;

  @Mixin private WeightsOption weights;

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
            () -> {
              Map<String, byte[]> files = DatasetFolder.read(folder);
              return AssessedRound.of(files, rules.assessor(files, day), day, weights);
            });
    console.out().print(explain(round));
    return 0;
  }

  /** Whatever cannot be explained quotes the round too, and so carries its marking. */
  private String explain(AssessedRound round) {
    try {
      return explained(round);
    } catch (UsageProblem problem) {
      throw problem.marked(round.assessment().assessment().marking());
    }
  }

  private String explained(AssessedRound round) {
    Optional<ExplainCommandGroup> group = ExplainCommandGroup.find(id, round.data());
    group.ifPresent(g -> g.mustBeListed(round));
    try {
      return new Explainable(round, console.page())
          .explain(group.map(ExplainCommandGroup::id).orElse(id));
    } catch (UsageProblem problem) {
      throw ExplainCommandGroup.misspelt(id)
          .filter(kind -> !problem.help().contains("`" + kind + "/"))
          .map(
              kind ->
                  new UsageProblem(
                      problem.getMessage(), "did you mean `" + kind + "/…`? " + problem.help()))
          .orElse(problem);
    }
  }
}
