package muster.server.command;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import muster.data.store.AuditEntry;
import muster.data.store.Store;
import muster.data.store.Verification;
import muster.server.text.CheckText;
import muster.server.text.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "verify-log",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Checks that a database is whole and that nothing its log vouches for was changed.",
    description = {
      "",
      "Reads the whole file for damage, computes the chain of the log anew, and holds every content"
          + " that it tells of against what is stored now. The service may run meanwhile."
    },
    footer = {
      "",
      "Exit code 1 when something does not hold; each is told in a sentence.",
      "",
      "Examples:",
      "  ./muster verify-log --db rounds.db",
      "  ./muster verify-log --db rounds.db --noted HASH     with the hash that was told last time",
    })
final class VerifyLogCommand implements Callable<Integer> {
  private static final int FOUND = 1;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Console console;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      defaultValue = "muster.db",
      description = "The database; muster.db if left out.")
  private Path database;

  @Option(
      names = "--noted",
      paramLabel = "HASH",
      description =
          "A hash of this log that was kept elsewhere: whether the log still goes through it. Only"
              + " so is found what somebody changed who can write hashes too.")
  private String noted;

  VerifyLogCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws NoSuchFileException {
    if (noted != null && !HASH.matcher(noted).matches()) {
      throw new UsageProblem(
          "`" + noted + "` is no hash of a log", "it has 64 digits and letters from a to f");
    }
    if (!Files.exists(database)) {
      throw new NoSuchFileException(database.toString());
    }
    try (Store store = Store.open(database, Clock.systemUTC())) {
      return Progress.during(console, "reading the log", () -> verify(store));
    }
  }

  private int verify(Store store) {
    Verification log = store.audit().verify();
    List<String> problems = new ArrayList<>();
    store.checkIntegrity().forEach(line -> problems.add("The file is damaged: " + line + "."));
    problems.addAll(log.problems());
    Optional<AuditEntry> through = Optional.ofNullable(noted).flatMap(store.audit()::find);
    if (noted != null && through.isEmpty()) {
      problems.add(
          "No entry of the log has the hash that was noted: it was changed or cut off since, or is"
              + " another log.");
    }
    if (problems.isEmpty()) {
      console.out().println("`" + database + "` is whole.");
      through.ifPresent(
          entry ->
              console
                  .out()
                  .println(
                      "Its log goes through the hash that was noted: entry %s, of %s."
                          .formatted(Figures.number(BigDecimal.valueOf(entry.seq())), entry.at())));
      console.out().print(LogText.of(log));
      return 0;
    }
    problems.forEach(
        problem -> console.out().print(CheckText.wrapped(problem, console.page().width())));
    console
        .out()
        .println(
            "\n`%s` does not hold: %s"
                .formatted(database, Figures.count(problems.size(), "problem", "problems")));
    return FOUND;
  }
}
