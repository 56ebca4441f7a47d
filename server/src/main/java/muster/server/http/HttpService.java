package muster.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import muster.data.store.Store;
import muster.engine.Assessor;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** The running service. */
public final class HttpService implements AutoCloseable {
  /** The address that only programs of the same machine can reach. */
  public static final String LOOPBACK = "127.0.0.1";

  /** For the last answers to leave, once nothing is under way any more. */
  private static final int FLUSH_SECONDS = 2;

  // Held here: the logging framework itself keeps loggers, and their levels, only weakly.
  private static final Logger FRAMEWORK = Logger.getLogger("org.glassfish");

  private final Limits limits;
  private final ServedRules rules = new ServedRules();
  private final Metrics metrics = new Metrics();
  private final Stopping stopping = new Stopping();
  private final Assessing assessing;
  private final Kept kept;
  private final Forgetting forgetting;
  private final Arrivals arrivals;
  private final EarlyRefusals refusals;
  private final HttpServer server = new HttpServer();
  private final NetworkListener listener;

  private HttpService(Store store, String host, int port, Clock clock, Limits limits) {
    this.limits = limits;
    RequestLog log = new RequestLog(metrics);
    this.assessing = new Assessing(limits, metrics);
    this.kept = new Kept(store, rules, rules::current, assessing);
    this.forgetting = new Forgetting(store.posts(), Forgetting.USUAL);
    this.arrivals = new Arrivals(limits.connections());
    this.refusals = new EarlyRefusals(limits, arrivals, log);
    this.listener = new NetworkListener("muster", host, port);
    listener.registerAddOn(new FrontDoor(limits, arrivals, refusals));
    listener.registerAddOn(new NoUpgrade());
    listener
        .getTransport()
        .setWorkerThreadPoolConfig(
            ThreadPoolConfig.defaultConfig()
                .setPoolName("muster-http")
                .setCorePoolSize(limits.workers())
                .setMaxPoolSize(limits.workers()));
    server.addListener(listener);
    ServerConfiguration configuration = server.getServerConfiguration();
    configuration.addHttpHandler(
        new Handler(
            Resources.of(
                store,
                rules,
                new Rounds(kept.rules(), assessing, kept.runs(), kept.latest()),
                kept,
                metrics,
                clock,
                limits,
                stopping,
                new Watch(log, stopping))),
        "/");
    configuration.setDefaultQueryEncoding(StandardCharsets.UTF_8);
    configuration.setPassTraceRequest(true);
    configuration.setDefaultErrorPageGenerator(new BareErrors());
    metrics.show("muster.requests.underway", "Requests being worked on", stopping::underWay);
    metrics.show("muster.connections", "Callers connected", arrivals::connections);
  }

  /**
   * Starts answering to this machine alone, by usual limits.
   *
   * @param store outlives the service, and is not closed by it
   * @param port 0 takes a free one
   * @param clock tells which tokens have expired
   * @throws ServiceProblem when the port cannot be had
   */
  public static HttpService start(Store store, Assessor assessor, int port, Clock clock) {
    HttpService service = start(store, LOOPBACK, port, clock, Limits.usual());
    service.serve(assessor);
    return service;
  }

  /**
   * Opens the port. Until {@link #serve} gives it rules, the service tells that it is not ready.
   *
   * @param store outlives the service, and is not closed by it
   * @param host the address to listen at; one beyond {@link #LOOPBACK} lets other machines call
   * @param port 0 takes a free one
   * @param clock tells which tokens have expired
   * @throws ServiceProblem when the address or the port cannot be had
   */
  public static HttpService start(Store store, String host, int port, Clock clock, Limits limits) {
    FRAMEWORK.setLevel(Level.SEVERE);
    HttpService service = new HttpService(store, host, port, clock, limits);
    try {
      service.server.start();
    } catch (IOException e) {
      service.server.shutdownNow();
      service.closeThreads();
      throw new ServiceProblem(
          "Port " + port + " cannot be opened at " + host + ": another program may have it.",
          "`--port N` names another port, `--port 0` takes a free one; --host must be an address of"
              + " this machine");
    }
    return service;
  }

  /**
   * Whether only programs of the same machine can call at this address.
   *
   * @throws ServiceProblem when there is no such address
   */
  public static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new ServiceProblem(
          "There is no address `" + host + "` to listen at.",
          "`" + LOOPBACK + "` is this machine alone, `0.0.0.0` every address it has");
    }
  }

  /** How many requests are being worked on. */
  int underWay() {
    return stopping.underWay();
  }

  /** Answers by these rules from the next request on; whoever gives them vouches for them. */
  public void serve(Assessor assessor) {
    serve(assessor, 0);
  }

  /**
   * The same with the result of their self-test.
   *
   * @param problems how many it found; the service is not ready unless 0
   */
  public void serve(Assessor assessor, int problems) {
    rules.serve(assessor, problems);
    kept.wake();
  }

  /** Where it answers, with the port it really has. */
  public URI uri() {
    String host = listener.getHost();
    return URI.create(
        "http://"
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + listener.getPort()
            + "/");
  }

  /** Says no to new requests, finishes those under way if they end in time, and stops. */
  @Override
  public void close() {
    try {
      stopping.stop(limits.stop());
      server.shutdown(FLUSH_SECONDS, TimeUnit.SECONDS).get();
    } catch (InterruptedException e) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      server.shutdownNow();
    } finally {
      closeThreads();
    }
  }

  private void closeThreads() {
    refusals.close();
    forgetting.close();
    assessing.close();
    kept.close();
  }
}
