package muster.server.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.server.files.ShippedRules;
import muster.server.http.HttpService;

/**
 * What {@code serve} runs, by the same arguments, but for the self-test of the rule book, which
 * takes longer than all the rest of a start.
 */
final class UntestedService {
  private static final int DATABASE = 2;
  private static final int ANY_FREE_PORT = 0;

  private UntestedService() {}

  /** {@code serve --db FILE …}. */
  public static void main(String[] args) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    Store store = Store.open(Path.of(args[DATABASE]), clock);
    JsonLog.start();
    Assessor assessor = FirstRuleBook.orCurrent(store, new RulesOption(), ShippedRules::assessor);
    HttpService service = HttpService.start(store, assessor, ANY_FREE_PORT, clock);
    System.out.println("Serving " + args[DATABASE] + " at " + service.uri() + " for a while");
    new CountDownLatch(1).await();
  }
}
