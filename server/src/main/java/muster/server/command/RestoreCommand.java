package muster.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import muster.data.store.Backup;
import muster.data.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Puts a backup in the place of a database, or where there is none yet.",
    description = {
      "",
      "Asks before it replaces a database: what that holds beyond the backup is gone afterwards."
          + " Refuses a backup whose file is damaged or whose log does not hold, and a database"
          + " that a service uses; then nothing is changed. The backup stays as it is, and the log"
          + " tells of the restoring.",
      "",
      "Every token and session ends, as some may have been ended since the backup, and an account"
          + " that was disabled since stays so; passwords are those of the backup. `account token`"
          + " lets an administrator in again."
    },
    footer = {
      "",
      "Examples:",
      "  ./muster restore monday.db",
      "  ./muster restore backups/monday.db --db rounds.db --yes     without asking",
    })
final class RestoreCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FROM", description = "The backup, as `backup` wrote it.")
  private Path from;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      defaultValue = "muster.db",
      description = "The database to replace or to make; muster.db if left out.")
  private Path database;

  @Option(names = "--yes", description = "Replace a database without asking.")
  private boolean yes;

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(from)) {
      throw new NoSuchFileException(from.toString());
    }
    if (Files.exists(database) && !yes && !isAgreed()) {
      console.out().println("Nothing was changed.");
      return 0;
    }
    Verification log =
        Progress.during(console, "checking the backup", () -> Backup.restore(from, database));
    console
        .out()
        .println(
            "`%s` holds what `%s` holds: the file is whole, and its log of %s holds."
                .formatted(database, from, LogText.entries(log)));
    console
        .out()
        .println(
            "All tokens and sessions were ended; passwords are those of the backup. For a token:"
                + " ./muster account token ACCOUNT --db "
                + database);
    console.out().println("Then: ./muster serve --db " + database);
    return 0;
  }

  /** A program that asks for it by mistake must not take it for done. */
  private boolean isAgreed() throws IOException {
    Optional<Boolean> agreed =
        Consent.ask(
            console,
            "`"
                + database
                + "` is there. Replace it by `"
                + from
                + "`, and lose what was stored since? All tokens and sessions end.");
    return agreed.orElseThrow(
        () ->
            new UsageProblem(
                "nothing was changed, as `" + database + "` is there and nobody said to replace it",
                "--yes replaces it without asking"));
  }
}
