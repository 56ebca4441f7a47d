package muster.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.data.store.Actor;
import muster.data.store.Counting;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.server.draft.DraftCheck;
import muster.server.files.EastMidlands;
import muster.server.files.SheetFiles;
import muster.server.http.Credentials;
import muster.server.http.HttpService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Serves stored rounds over HTTP, on this machine alone unless asked, until Ctrl-C.",
    description = {
      "",
      "An empty database is filled with the East Midlands. One without accounts gets an"
          + " administrator, whose token is printed once; the administrator makes the others. It"
          + " serves the rule book that was published last; in a new database that is the one"
          + " shipped, or that of --rules. One service serves a database at a time. Its"
          + " log goes to standard error, one JSON object a line."
    },
    footer = {
      "",
      "Each setting may also stand in the environment under the name in brackets (that of --rules"
          + " is MUSTER_RULES), or in the FILE of --config as a line such as",
      "  request-timeout = 10",
      "What is typed counts before the environment, and that before the file.",
      "",
      "Examples:",
      "  ./muster serve",
      "  ./muster serve --db rounds.db --port 9000",
      "  MUSTER_PORT=9000 ./muster serve --config muster.properties"
    })
final class ServeCommand implements Callable<Integer> {
  private static final String CONFIG = "--config";

  private final Console console;
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Option(
      names = CONFIG,
      paramLabel = "FILE",
      description = "A file of settings, one `name = value` a line (MUSTER_CONFIG).")
  private Path config;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      defaultValue = "muster.db",
      description = "The database, made if not there; muster.db if left out (MUSTER_DB).")
  private Path database;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = HttpService.LOOPBACK,
      description =
          "The address to listen at; 127.0.0.1 if left out, which only this machine can reach"
              + " (MUSTER_HOST).")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = PortConverter.class,
      defaultValue = "8080",
      description = "The port; 8080 if left out, 0 takes any that is free (MUSTER_PORT).")
  private int port;

  @Mixin private RulesOption rules;

  @Mixin private LimitOptions limits;

  ServeCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    readSettings();
    Optional<Assessor> ready = Optional.empty();
    List<Sheet> shipped = SheetReader.read(EastMidlands.files());
    if (!Files.exists(database)) {
      // Unusable rules are told before there is a new file to leave behind.
      ready = Optional.of(assessor(shipped));
    }
    Clock clock = Clock.systemUTC();
    Store store = Store.open(database, clock);
    try {
      serve(store, shipped, ready, clock);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
    new CountDownLatch(1).await();
    return 0;
  }

  private void readSettings() {
    Settings settings = new Settings(spec, CONFIG);
    String file = environment.getOrDefault(Settings.variable("config"), "");
    settings.fill(environment, config == null && !file.isEmpty() ? Path.of(file) : config);
    settings.strangers(environment).forEach(this::warn);
    if (!HttpService.isLoopback(host)) {
      warn(
          "other machines can call at `"
              + host
              + "`, and nothing on the way is encrypted: put a proxy with TLS before it");
    }
  }

  private void warn(String sentence) {
    console.err().println("muster: " + sentence);
  }

  private void serve(Store store, List<Sheet> shipped, Optional<Assessor> ready, Clock clock) {
    store.serveAlone();
    if (store.listRounds().isEmpty()) {
      store.importRound(shipped, Actor.system("import"));
      console.out().println("The database was empty; the East Midlands' round is in it now.");
    }
    // The port is open while the rules are read: whoever watches sees a service that starts.
    JsonLog.start();
    HttpService service = HttpService.start(store, host, port, clock, limits.limits());
    try {
      Assessor assessor =
          FirstRuleBook.orCurrent(
              store, rules, () -> ready.orElseGet(() -> assessor(lastRound(store))));
      service.serve(assessor, selfTest(assessor));
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, store), "stop"));
    welcome(service.uri().toString(), FirstAdministrator.make(store, clock));
  }

  private static List<Sheet> lastRound(Store store) {
    List<String> rounds = store.listRounds();
    return store.rounds().sheets(rounds.get(rounds.size() - 1), Counting.PROVISIONAL);
  }

  /** Rules that were not built in are tried on the round that is served. */
  private Assessor assessor(List<Sheet> sheets) {
    return Progress.during(
        console, "reading the rules", () -> rules.assessor(SheetFiles.of(sheets), null));
  }

  private void welcome(String address, Optional<Credentials.Issued> first) {
    console
        .out()
        .println("Serving " + database + " at " + address + audience() + "; Ctrl-C stops it.");
    console
        .out()
        .print(
            first
                .map(issued -> FirstAdministrator.told(issued, address, database.toString()))
                .orElse(
                    "Callers send the tokens they have; `./muster account token ACCOUNT --db "
                        + database
                        + "` makes another.\n"));
    console.out().flush();
  }

  /** Runs every example of the rule book and answers how many problems there are. */
  private int selfTest(Assessor assessor) {
    int problems =
        Progress.during(
            console,
            "testing the rules",
            () -> DraftCheck.selfTest(assessor.ruleBook().files()).problems().size());
    if (problems > 0) {
      warn("the self-test of the rule book found " + problems + " problems; it is not ready");
    }
    return problems;
  }

  private String audience() {
    return HttpService.isLoopback(host) ? " to this machine alone" : " to whoever can reach it";
  }

  private void stop(HttpService service, Store store) {
    service.close();
    store.close();
    console.err().println("Stopped.");
  }
}
