package muster.server.command;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import muster.data.store.Backup;
import muster.data.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Copies a database to a new file, also while the service runs.",
    description = {
      "",
      "The copy holds everything that was acknowledged before, and no half of anything. It is there"
          + " only once its file proved whole and its log held. A file that is there already is"
          + " never replaced. Returns are sensitive: keep the copy as carefully as the database."
    },
    footer = {
      "",
      "Examples:",
      "  ./muster backup monday.db",
      "  ./muster backup backups/monday.db --db rounds.db",
    })
final class BackupCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "TO", description = "The file to write; it must not be there yet.")
  private Path to;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      defaultValue = "muster.db",
      description = "The database; muster.db if left out.")
  private Path database;

  BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws NoSuchFileException {
    if (!Files.exists(database)) {
      throw new NoSuchFileException(database.toString());
    }
    Verification log =
        Progress.during(console, "copying the database", () -> Backup.take(database, to));
    console.out().println("`" + to + "` holds all that `" + database + "` held, and is sound.");
    console.out().print(LogText.of(log));
    console.out().println("To put it back: ./muster restore " + to + " --db " + database);
    return 0;
  }
}
