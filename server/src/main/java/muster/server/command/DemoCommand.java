package muster.server.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.data.store.Actor;
import muster.data.store.Counting;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;
import muster.engine.findings.Risk;
import muster.server.draft.DraftCheck;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import muster.server.text.ReportLengths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Stores the East Midlands in a fresh database, assesses it and prints the result.",
    footer = {
      "",
      "Examples:",
      "  ./muster demo",
      "  ./muster demo --db demo.db     keeps the database, for ./muster serve --db demo.db",
      "  ./muster demo --serve          serves it over HTTP, with an account of each role"
    })
final class DemoCommand implements Callable<Integer> {
  private static final String EXPLAIN = "  ./muster explain data/east-midlands ";

  private final Console console;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "Where to keep the database; a file that is not there yet.")
  private Path database;

  @Option(
      names = "--serve",
      description =
          "Serves the East Midlands on a free port instead, with ready accounts, from a database"
              + " that is deleted at the end.")
  private boolean serve;

  @Mixin private WeightsOption weights;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (serve) {
      return serve();
    }
    if (database == null) {
      Path folder = ThrowAway.folder();
      try {
        print(folder.resolve("demo.db"));
      } finally {
        ThrowAway.remove(folder);
      }
    } else if (Files.exists(database)) {
      throw new FileAlreadyExistsException(database.toString());
    } else {
      print(database);
    }
    return 0;
  }

  private int serve() throws IOException, InterruptedException {
    if (database != null) {
      throw new UsageProblem(
          "`--serve` takes a database that is deleted at the end",
          "leave out `--db`, or fill one by `./muster demo --db FILE` and serve it by"
              + " `./muster serve --db FILE`");
    }
    Assessor assessor = Progress.during(console, "reading the rules", DemoCommand::rules);
    Path folder = ThrowAway.folder();
    try {
      return new DemoService(console, assessor, folder).call();
    } catch (RuntimeException e) {
      ThrowAway.remove(folder);
      throw e;
    }
  }

  private void print(Path file) {
    AssessedRound round =
        Progress.during(console, "assessing the East Midlands", () -> assess(file));
    console.out().print(round.report(console.page()).whole(ReportLengths.USUAL));
    console.out().print(next(round.assessment()));
  }

  private static Assessor rules() {
    return DraftCheck.assessor(ShippedRules.files(), EastMidlands.files(), Optional.empty());
  }

  private AssessedRound assess(Path file) {
    try (Store store = Store.open(file)) {
      store.importRound(SheetReader.read(EastMidlands.files()), Actor.system("import"));
      Collection<Sheet> stored =
          store.rounds().sheets(store.listRounds().get(0), Counting.PROVISIONAL);
      return AssessedRound.of(stored, rules(), weights);
    }
  }

  private String next(Assessment assessment) {
    String serve = "./muster serve" + (database == null ? "" : " --db " + database);
    List<String> lines = new ArrayList<>(List.of("What to type next", ""));
    lines.addAll(examples(assessment).map(id -> EXPLAIN + id).toList());
    lines.addAll(
        List.of(
            "      why: every finding down to rows, rules and references",
            "  ./muster assess data/east-midlands --weights 2010-13",
            "      the same by another weight set; --on 2012-08-01 is during the Olympics",
            "  ./muster assess data/east-midlands --format json",
            "      the same assessment as data",
            "  ./muster catalogue data/east-midlands",
            "      the collaboration programme table by table, and the agreements at work",
            "  ./muster rules",
            "      the rules, parameters and tables it rests on",
            "  " + serve,
            "      the same over HTTP",
            ""));
    return "\n" + String.join("\n", lines);
  }

  /** The first result of each kind that there is. */
  private static Stream<String> examples(Assessment assessment) {
    return Stream.of(
            assessment.risks().stream().map(Risk::id),
            assessment.opportunities().stream().map(Opportunity::id),
            assessment.projects().stream().map(Priority::id))
        .flatMap(ids -> ids.limit(1));
  }
}
