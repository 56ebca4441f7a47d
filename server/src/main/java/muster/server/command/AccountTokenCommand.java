package muster.server.command;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import muster.data.store.Account;
import muster.data.store.Actor;
import muster.data.store.Store;
import muster.engine.Nearest;
import muster.server.http.Credentials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Makes a new token for an account and prints it once.",
    description = {
      "",
      "For whoever may read and write the database's file, so also when no administrator's token"
          + " is left. The service may run meanwhile. The log tells that it was done."
    },
    footer = {"", "Examples:", "  ./muster account token administrator --db rounds.db"})
final class AccountTokenCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "ACCOUNT", description = "Id of the account.")
  private String account;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      defaultValue = "muster.db",
      description = "The database; muster.db if left out.")
  private Path database;

  AccountTokenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws NoSuchFileException {
    if (!Files.exists(database)) {
      throw new NoSuchFileException(database.toString());
    }
    Clock clock = Clock.systemUTC();
    try (Store store = Store.open(database, clock)) {
      requireEnabled(store);
      Credentials.Issued issued =
          new Credentials(store, clock)
              .makeToken(
                  account, "command line", Credentials.USUAL_DAYS, Actor.system("command-line"));
      console.out().println(issued.secret());
      console
          .err()
          .println(
              "The token of `"
                  + account
                  + "`, shown this once, counts until "
                  + issued.credential().expiresAt()
                  + ".");
    }
    return 0;
  }

  private void requireEnabled(Store store) {
    List<Account> all = store.accounts().list();
    List<String> ids = all.stream().map(Account::account).toList();
    if (!ids.contains(account)) {
      String there = ids.isEmpty() ? "there is none yet" : "there is " + String.join(", ", ids);
      throw new UsageProblem(
          "there is no account `" + account + "`",
          Nearest.to(account, ids).map(near -> "did you mean `" + near + "`?").orElse(there));
    }
    if (all.stream().noneMatch(a -> a.account().equals(account) && a.isEnabled())) {
      throw new UsageProblem(
          "the account `" + account + "` is disabled", "an administrator can enable it again");
    }
  }
}
