package muster.server.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import muster.data.SheetReader;
import muster.data.store.Actor;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.server.files.EastMidlands;
import muster.server.http.HttpService;
import muster.server.http.ReadyAccounts;
import muster.server.http.ReadyAccounts.Ready;

/** The East Midlands on a free port, with an account of each role, until Ctrl-C. */
final class DemoService implements Callable<Integer> {
  /** Two, so that own and other can be told apart. */
  private static final List<String> FORCES = List.of("derbyshire", "lincolnshire");

  private static final int ANY_FREE_PORT = 0;
  private static final String ROW = "  %-27s %-43s%n";

  private final Console console;
  private final Assessor assessor;
  private final Path folder;

  /**
   * Serves from a database that is deleted at the end.
   *
   * @param folder for the database, which is deleted with it
   */
  DemoService(Console console, Assessor assessor, Path folder) {
    this.console = console;
    this.assessor = assessor;
    this.folder = folder;
  }

  @Override
  public Integer call() throws InterruptedException {
    Clock clock = Clock.systemUTC();
    Store store = Store.open(folder.resolve("demo.db"), clock);
    store.importRound(SheetReader.read(EastMidlands.files()), Actor.system("import"));
    FirstRuleBook.publish(store, assessor, "The rules shipped with the program.");
    List<Ready> accounts = ReadyAccounts.make(store, clock, FORCES);
    HttpService service = HttpService.start(store, assessor, ANY_FREE_PORT, clock);
    Thread stop = new Thread(() -> stop(service, store), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    tell(service.uri().toString(), store.listRounds().get(0), accounts);
    new CountDownLatch(1).await();
    return 0;
  }

  private void tell(String address, String round, List<Ready> accounts) {
    console.out().println("Serving the East Midlands at " + address + "; Ctrl-C stops it.");
    console.out().println("The database is a throw-away one, deleted with whatever is tried here.");
    console.out().println();
    console.out().printf(ROW, "Account", "Token");
    accounts.forEach(ready -> console.out().printf(ROW, ready.account(), ready.token()));
    String base = address + "api/v1/rounds/" + round;
    console.out().println();
    console.out().println("All that can be asked for is described at " + address + "docs.");
    console.out().println("Try, as the programme team, as an assessor and as the administrator:");
    curl(accounts, "programme-team", base + "/risks?limit=5&sort=-risk");
    curl(accounts, "assessor-derbyshire", base + "/returns/derbyshire/firearms");
    curl(accounts, "administrator", address + "api/v1/accounts");
    console.out().flush();
  }

  private void curl(List<Ready> accounts, String account, String address) {
    Ready ready =
        accounts.stream().filter(a -> a.account().equals(account)).findFirst().orElseThrow();
    console
        .out()
        .println("  curl -H 'Authorization: Bearer " + ready.token() + "' '" + address + "'");
  }

  private void stop(HttpService service, Store store) {
    service.close();
    store.close();
    ThrowAway.remove(folder);
    console.err().println("Stopped.");
  }
}
