package muster.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.data.store.Store;
import muster.engine.findings.Risk;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import muster.server.text.Report;
import picocli.CommandLine.Command;
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
      "  ./muster demo --db demo.db     keeps the database, for ./muster serve --db demo.db"
    })
final class DemoCommand implements Callable<Integer> {
  private static final int TOP = 10;

  private final Console console;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "Where to keep the database; a file that is not there yet.")
  private Path database;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (database == null) {
      Path folder = Files.createTempDirectory("muster-demo");
      try {
        print(folder.resolve("demo.db"));
      } finally {
        remove(folder);
      }
    } else if (Files.exists(database)) {
      throw new FileAlreadyExistsException(database.toString());
    } else {
      print(database);
    }
    return 0;
  }

  private void print(Path file) {
    AssessedRound round =
        Progress.during(console, "assessing the East Midlands", () -> assess(file));
    console
        .out()
        .print(
            Report.of(round.assessment(), round.data(), round.flagMeanings(), TOP, console.page()));
    console.out().print(next(round.assessment().risks()));
  }

  private static AssessedRound assess(Path file) {
    try (Store store = Store.open(file)) {
      store.importRound(SheetReader.read(EastMidlands.files()));
      Collection<Sheet> stored = store.sheets(store.listRounds().get(0));
      return AssessedRound.of(stored, ShippedRules.assessor());
    }
  }

  private String next(List<Risk> risks) {
    String example = risks.get(0).id();
    String serve = "./muster serve" + (database == null ? "" : " --db " + database);
    List<String> lines =
        List.of(
            "What to type next",
            "",
            "  ./muster explain data/east-midlands " + example,
            "      why: every finding down to rows, rules and references",
            "  ./muster assess data/east-midlands --format json",
            "      the same assessment as data; --on 2012-08-01 shows it during the Olympics",
            "  ./muster rules",
            "      the rules, parameters and tables it rests on",
            "  " + serve,
            "      the same over HTTP",
            "");
    return "\n" + String.join("\n", lines);
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
