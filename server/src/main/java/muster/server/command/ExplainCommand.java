package muster.server.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        risks.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(() -> unknown(risks));
    RiskExplained explained =
        new RiskExplained(round.outcome(), round.data(), round.book(), console.page());
    console.out().print(explained.of(risk, round.flagMeanings()));
    return 0;
  }

  /** Force and service are matched apart, for a name nearly right must not change the other. */
  private UsageProblem unknown(List<Risk> risks) {
    String message = "the dataset has no `" + id + "`";
    if (risks.isEmpty()) {
      return new UsageProblem(message, "it has no force and service to explain");
    }
    String[] parts = (id.startsWith("risk/") ? id.substring("risk/".length()) : id).split("/", -1);
    if (parts.length != 2) {
      return new UsageProblem(
          message, "an id reads risk/FORCE/SERVICE, such as " + risks.get(0).id());
    }
    Set<String> forces = words(risks.stream().map(Risk::force));
    Optional<String> force = Nearest.to(parts[0], forces);
    if (force.isEmpty()) {
      return new UsageProblem(message, "its forces are " + String.join(", ", forces));
    }
    Set<String> services =
        words(risks.stream().filter(r -> r.force().equals(force.get())).map(Risk::service));
    return new UsageProblem(
        message,
        Nearest.to(parts[1], services)
            .map(service -> "did you mean `risk/" + force.get() + "/" + service + "`?")
            .orElse("its services are " + String.join(", ", services)));
  }

  private static Set<String> words(Stream<String> words) {
    return words.collect(Collectors.toCollection(TreeSet::new));
  }
}
